package budgetflow.benchmarks.pages;

import budgetflow.benchmarks.county.CountySpec;
import budgetflow.benchmarks.county.CountyTotals;
import budgetflow.benchmarks.report.MarkdownTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What one call has found.
 *
 * @param database as it calls itself
 * @param filledNanos how long it took to fill the store; below 0 where it was filled before
 * @param readyNanos how long a start took until the year was in memory
 * @param storeBytes below 0 where that is not known
 * @param loadBefore how many were at work on the machine on average of the last minute, before it was measured
 * @param wrong what the store shows otherwise than it was made up, one sentence each
 */
public record PageReport(
        Instant measuredAt,
        CountySpec spec,
        CountyTotals totals,
        String database,
        long filledNanos,
        long readyNanos,
        long storeBytes,
        long heapBytes,
        double loadBefore,
        int cores,
        List<PageTimes> pages,
        List<String> wrong) {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    public PageReport {
        pages = List.copyOf(pages);
        wrong = List.copyOf(wrong);
    }

    /** Whether the store showed what was made up and every page was answered. */
    public boolean isVerified() {
        return wrong.isEmpty() && pages.stream().allMatch(page -> page.refused() == 0);
    }

    /** As Markdown: the conditions, what is slowest, and every page. */
    public String text() {
        return String.join("\n\n", conditions(), summary(), all()) + "\n";
    }

    private String conditions() {
        return String.format(
                Locale.ROOT,
                "合成数据 synthetic data: %,d lines, %,d vouchers, %,d alerts, %,d control totals, seed %d, in %s; store %,d MB,"
                        + " %s, in memory %.1f s after a start. Measured %s on %d cores with a load of %.1f before it began,"
                        + " heap %,d MB at most. Totals %s.",
                totals.lines(),
                totals.vouchers(),
                totals.alerts(),
                totals.reconciliations(),
                spec.seed(),
                database,
                storeBytes >> 20,
                filledNanos < 0 ? "filled before" : String.format(Locale.ROOT, "filled in %.0f s", filledNanos / NANOS),
                readyNanos / NANOS,
                measuredAt,
                cores,
                loadBefore,
                heapBytes >> 20,
                isVerified() ? "verified" : "WRONG");
    }

    private String summary() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("browsers at once", "kinds of request", "asked", "p95 of the slowest kind ms", "longest ms"));
        pages.stream().mapToInt(PageTimes::clients).distinct().sorted().forEach(clients -> {
            List<PageTimes> some =
                    pages.stream().filter(page -> page.clients() == clients).toList();
            rows.add(List.of(
                    String.valueOf(clients),
                    String.valueOf(some.size()),
                    String.valueOf(some.stream().mapToInt(PageTimes::asked).sum()),
                    millis(some.stream().mapToLong(PageTimes::p95Nanos).max().orElse(0)),
                    millis(some.stream()
                            .mapToLong(PageTimes::longestNanos)
                            .max()
                            .orElse(0))));
        });
        return MarkdownTable.of(rows);
    }

    private String all() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("page", "browsers", "asked", "p50 ms", "p95 ms", "p99 ms", "longest ms", "CPU ms"));
        pages.stream()
                .sorted(Comparator.comparing(PageTimes::clients)
                        .thenComparing(Comparator.comparing(PageTimes::p95Nanos).reversed()))
                .forEach(page -> rows.add(List.of(
                        page.page(),
                        String.valueOf(page.clients()),
                        page.refused() == 0 ? String.valueOf(page.asked()) : page.refused() + " REFUSED",
                        millis(page.p50Nanos()),
                        millis(page.p95Nanos()),
                        millis(page.p99Nanos()),
                        millis(page.longestNanos()),
                        page.clients() == 1 ? millis(page.cpuNanos() / Math.max(1, page.asked())) : "-")));
        return MarkdownTable.of(rows);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%,.0f", nanos / NANOS_OF_A_MILLISECOND);
    }
}
