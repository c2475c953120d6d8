package budgetflow.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LinePage;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.LineSort;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What holds of lines as tables and one by one in every database. */
abstract class StoreContract extends FiguresContract {
    @Test
    void linesAreWholeAndTheirVouchersAreTheirEntries() {
        Lived lived = new Lived(12, ENTRIES);
        fed.feed(batch -> {
            lived.entries().forEach(batch::put);
            lived.lines().values().forEach(batch::put);
        });
        LocalDate day = LocalDate.of(2024, 6, 30);

        for (LineExecution line : lived.lines().values()) {
            assertThat(fed.read()
                            .lines()
                            .line(latest(), line.key())
                            .orElseThrow()
                            .execution())
                    .isEqualTo(line);
            List<LineEntry> vouchers =
                    fed.read().lines().vouchers(on(day), line.key(), ALL).rows();
            assertThat(vouchers).containsExactlyElementsOf(entriesOf(lived, line.key(), day));
        }
    }

    private static List<LineEntry> entriesOf(Lived lived, LineKey line, LocalDate day) {
        return lived.entries().stream()
                .filter(entry ->
                        entry.line().equals(line) && !entry.entry().paidOn().isAfter(day))
                .sorted(Comparator.comparing((LineEntry entry) -> entry.entry().paidOn())
                        .thenComparing(entry -> entry.entry().entryId())
                        .reversed())
                .toList();
    }

    @Test
    void anEntryThatMovedIsOnItsNewLineAlone() {
        Lived lived = new Lived(13, ENTRIES);
        LineEntry entry = lived.entries().get(0);
        fed.feed(batch -> {
            batch.put(entry);
            lived.lines().values().forEach(batch::put);
        });
        fed.feed(batch -> batch.put(new LineEntry(entry.line(), entry.entry(), true, entry.provenance())));

        assertThat(fed.read().lines().vouchers(latest(), entry.line(), ALL).total())
                .isZero();
    }

    @Test
    void aLineOfWhichAllMovedAwayIsShownNoMore() {
        Lived lived = new Lived(14, ENTRIES);
        LineExecution line = lived.lines().values().iterator().next();
        fed.lines(lived.lines().values());
        rows(latest());
        LineExecution empty = new LineExecution(BudgetLine.empty(line.key()), line.plan(), Ledger.EMPTY);
        fed.lines(List.of(empty));

        assertThat(rows(latest())).doesNotContainKey(line.key().text());
        assertThat(fed.read().lines().line(latest(), line.key())).isEmpty();
        fed.lines(List.of(line));
        assertThat(rows(latest())).containsKey(line.key().text());
    }

    @Test
    void aPageIsAPartOfTheWholeInItsOrder() {
        Lived lived = new Lived(15, ENTRIES);
        fed.lines(lived.lines().values());
        fed.close("2024-09-30");

        for (LineSort sort : LineSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                LineOrder order = new LineOrder(sort, descending);
                List<LineKey> whole = keys(fed.read().lines().page(latest(), LineFilter.ALL, order, ALL));
                List<LineKey> pieces = new ArrayList<>();
                for (int page = 1; page <= 4; page++) {
                    pieces.addAll(
                            keys(fed.read().lines().page(latest(), LineFilter.ALL, order, new PageRequest(page, 8))));
                }
                assertThat(pieces).as(order.toString()).isEqualTo(whole);
                assertThat(new HashSet<>(whole)).hasSize(lived.lines().size());
            }
        }
        List<Long> nets = fed
                .read()
                .lines()
                .page(latest(), LineFilter.ALL, new LineOrder(LineSort.NET, true), ALL)
                .page()
                .rows()
                .stream()
                .map(row -> row.figures().net().fen())
                .toList();
        assertThat(nets).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<LineKey> keys(LinePage page) {
        return page.page().rows().stream().map(LineRow::key).toList();
    }

    @Test
    void aFilterLetsThroughWhatItSays() {
        Lived lived = new Lived(16, ENTRIES);
        fed.lines(lived.lines().values());
        Set<ExecutionStatus> wanted = Set.of(ExecutionStatus.OVERSPENT, ExecutionStatus.UNBUDGETED);
        LineFilter filter = new LineFilter("130281", "473", "473001", null, null, null, wanted, "24/473001/B-208");
        List<LineRow> expected = rows(latest()).values().stream()
                .filter(row -> row.key().text().startsWith("130281/2024/473001/B-208"))
                .filter(row -> wanted.contains(row.status()))
                .toList();

        LinePage page = fed.read().lines().page(latest(), filter, LineOrder.BY_KEY, ALL);

        assertThat(page.page().rows()).isEqualTo(expected);
        assertThat(page.sums())
                .isEqualTo(sum(expected.stream().map(LineRow::figures).toList()));
        LineFilter percent = new LineFilter(null, null, null, null, null, null, Set.of(), "%");
        assertThat(fed.read()
                        .lines()
                        .page(latest(), percent, LineOrder.BY_KEY, ALL)
                        .page()
                        .total())
                .isZero();
    }

    @Test
    void aScopeLeavesNothingOfOthersAnywhere() {
        Lived lived = new Lived(17, ENTRIES);
        fed.feed(batch -> {
            lived.entries().forEach(batch::put);
            lived.lines().values().forEach(batch::put);
        });
        Department own = new Department(new Region("130281"), "473");
        View view = View.latest(Scope.department(own), Lived.YEAR);
        Set<LineKey> mine = new HashSet<>(lived.lines().keySet());
        mine.removeIf(key -> !Department.of(key).equals(own));

        assertThat(rows(view).keySet())
                .isEqualTo(new TreeSet<>(mine.stream().map(LineKey::text).toList()));
        for (Dimension dimension : Dimension.values()) {
            assertThat(fed.read().rollups().by(dimension, view, LineFilter.ALL).stream()
                            .mapToLong(row -> row.figures().lines())
                            .sum())
                    .isEqualTo(mine.size());
        }
        assertThat(fed.read().overviews().heatMap(view).rows())
                .allMatch(row -> row.department().equals(own));
        assertThat(fed.read().facets().of(view).units())
                .allMatch(choice -> choice.code().startsWith("473"));
        for (LineKey key : lived.lines().keySet()) {
            assertThat(fed.read().lines().line(view, key).isPresent()).isEqualTo(mine.contains(key));
            if (!mine.contains(key)) {
                assertThat(fed.read().lines().vouchers(view, key, ALL).total()).isZero();
            }
        }
        assertThat(fed.read().overviews().years(Scope.nothing())).isEmpty();
        assertThat(rows(View.latest(Scope.nothing(), Lived.YEAR))).isEmpty();
    }

    /** Every batch moves every line by as much: a state between two batches would not add up. */
    @Test
    void whoReadsWhileItIsWrittenSeesOneState() throws Exception {
        List<LineExecution> lines = List.copyOf(new Lived(24, ENTRIES).lines().values());
        fed.lines(lines.stream().map(line -> everyDay(line, 1)).toList());
        LocalDate day = LocalDate.of(2024, 6, 30);
        AtomicBoolean written = new AtomicBoolean();
        Callable<Integer> reading = () -> {
            int asked = 0;
            boolean last;
            do {
                last = written.get();
                LinePage page = fed.read().lines().page(latest(), LineFilter.ALL, LineOrder.BY_KEY, ALL);
                long net = page.page().rows().get(0).figures().net().fen();
                assertThat(page.page().rows())
                        .allMatch(row -> row.figures().net().fen() == net);
                assertThat(page.sums().net().fen()).isEqualTo(net * lines.size());
                long then =
                        fed.read().rollups().sums(on(day), LineFilter.ALL).net().fen();
                assertThat(then % (182L * lines.size())).isZero();
                asked++;
            } while (!last);
            return asked;
        };
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> asked =
                    List.of(readers.submit(reading), readers.submit(reading), readers.submit(reading));
            for (int fen = 2; fen <= 12; fen++) {
                int each = fen;
                fed.lines(lines.stream().map(line -> everyDay(line, each)).toList());
            }
            written.set(true);
            for (Future<Integer> one : asked) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(fed.read().rollups().sums(latest(), LineFilter.ALL).net().fen())
                .isEqualTo(12L * 366 * lines.size());
    }
}
