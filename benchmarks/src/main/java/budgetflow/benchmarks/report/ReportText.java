package budgetflow.benchmarks.report;

import budgetflow.benchmarks.run.RunResult.Restored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report as Markdown tables, which can be read as they stand. */
public final class ReportText {
    private static final double NANOS = 1e9;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private ReportText() {}

    /** Conditions, runs, state and latency, each with an empty line between. */
    public static String of(BenchReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(conditions(report));
        parts.add(runs(report));
        if (report.measurements().stream().anyMatch(run -> run.result().stateBytes() >= 0)) {
            parts.add(states(report));
        }
        if (!report.latencies().isEmpty()) {
            parts.add(latencies(report));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String conditions(BenchReport report) {
        Conditions on = report.conditions();
        return String.format(
                Locale.ROOT,
                "合成数据 synthetic data: %,d entries, %,d lines, seed %d. Measured %s on %d cores, %,d MB, %s, %s, Kafka %s;"
                        + " broker heap %d MB, heap at most %d MB, %d threads, commit interval %d ms (latency: %d ms),"
                        + " warm runs after %,d entries.",
                report.load().entries(),
                report.load().lines(),
                report.load().seed(),
                on.measuredAt(),
                on.cores(),
                on.memoryMb(),
                on.system(),
                on.jdk(),
                on.kafka(),
                on.brokerHeapMb(),
                on.heapMb(),
                on.threads(),
                on.commitIntervalMs(),
                on.liveCommitIntervalMs(),
                on.warmUp());
    }

    private static String runs(BenchReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "run",
                "JVM",
                "entries",
                "s",
                "entries/s",
                "of limit 2",
                "CPU app µs",
                "CPU broker µs",
                "CPU µs",
                "of limit 2 by CPU",
                "records written",
                "totals"));
        for (Measurement run : report.measurements()) {
            rows.add(List.of(
                    run.contestant().title(),
                    run.warm() ? "warm" : "cold",
                    number(run.result().entries()),
                    decimals(1, run.seconds()),
                    number(Math.round(run.entriesPerSecond())),
                    decimals(2, report.shareOfLimit(run)),
                    decimals(2, run.appCpu()),
                    decimals(2, run.brokerCpu()),
                    decimals(2, run.cpu()),
                    decimals(2, report.shareOfLimitByCpu(run)),
                    number(run.result().recordsWritten()),
                    run.isVerified() ? "verified" : "WRONG"));
        }
        return MarkdownTable.of(rows);
    }

    private static String states(BenchReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("state", "JVM", "bytes/entry", "restored in s", "restored entries/s", "CPU µs"));
        for (Measurement run : report.measurements()) {
            if (run.result().stateBytes() >= 0) {
                rows.add(state(run));
            }
        }
        return MarkdownTable.of(rows);
    }

    private static List<String> state(Measurement run) {
        long entries = run.result().entries();
        Restored restored = run.result().restored();
        double seconds = restored == null ? 0 : restored.nanos() / NANOS;
        return List.of(
                run.contestant().title(),
                run.warm() ? "warm" : "cold",
                decimals(1, (double) run.result().stateBytes() / entries),
                restored == null ? "-" : decimals(1, seconds),
                restored == null ? "-" : number(Math.round(entries / seconds)),
                restored == null
                        ? "-"
                        : decimals(2, (restored.appCpuNanos() + restored.brokerCpuNanos()) / 1e3 / entries));
    }

    private static String latencies(BenchReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("latency at entries/s", "measured", "p50 ms", "p99 ms", "longest ms"));
        for (Latency latency : report.latencies()) {
            rows.add(List.of(
                    number(latency.rate()),
                    number(latency.entries()),
                    decimals(0, latency.p50Nanos() / NANOS_OF_A_MILLISECOND),
                    decimals(0, latency.p99Nanos() / NANOS_OF_A_MILLISECOND),
                    decimals(0, latency.longestNanos() / NANOS_OF_A_MILLISECOND)));
        }
        return MarkdownTable.of(rows);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimals(int digits, @Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
