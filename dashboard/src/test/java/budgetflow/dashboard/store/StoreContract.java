package budgetflow.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.AsOf;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LinePage;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.LineSort;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.ledger.LineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of figures and lines in every database. */
abstract class StoreContract {
    private static final PageRequest ALL = PageRequest.first(PageRequest.LARGEST);
    private static final int ENTRIES = 400;

    private Fed fed;

    abstract StoreAddress newDatabase();

    @BeforeEach
    void open() {
        fed = new Fed(newDatabase());
    }

    @AfterEach
    void close() {
        fed.close();
    }

    private static View on(LocalDate day) {
        return new View(Scope.everything(), Lived.YEAR, AsOf.on(day));
    }

    private static View latest() {
        return View.latest(Scope.everything(), Lived.YEAR);
    }

    private Map<String, LineRow> rows(View view) {
        Map<String, LineRow> rows = new TreeMap<>();
        fed.read()
                .lines()
                .each(
                        view,
                        LineFilter.ALL,
                        LineOrder.BY_KEY,
                        row -> rows.put(row.key().text(), row));
        return rows;
    }

    private static void assertFigures(Map<String, LineRow> rows, Map<String, Reckoned> reckoned) {
        assertThat(rows.keySet()).isEqualTo(reckoned.keySet());
        reckoned.forEach((key, expected) -> {
            LineRow row = rows.get(key);
            Figures figures = row.figures();
            assertThat(List.of(
                            figures.original().fen(),
                            figures.adjusted().fen(),
                            figures.gross().fen(),
                            figures.refunds().fen(),
                            figures.net().fen(),
                            figures.entries()))
                    .as(key)
                    .isEqualTo(List.of(
                            expected.original(),
                            expected.adjusted(),
                            expected.gross(),
                            expected.refunds(),
                            expected.net(),
                            (long) expected.entries()));
            assertThat(row.status().name()).as(key).isEqualTo(expected.status());
            assertThat(row.lastPaidOn()).as(key).isEqualTo(expected.lastPaidOn());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLineIsReckonedTheSameAsOfAnyDay(long seed) {
        Lived lived = new Lived(seed, ENTRIES);
        fed.lines(lived.lines().values());
        Random random = new Random(seed);

        for (int i = 0; i < 6; i++) {
            LocalDate day = Lived.YEAR.firstDay().plusDays(random.nextInt(366));
            assertFigures(rows(on(day)), lived.asOf(day));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void theLatestStateIsThatOfTheLastClosedDayWithAllThatWasPaid(long seed) {
        Lived lived = new Lived(seed, ENTRIES);
        fed.lines(lived.lines().values());

        for (String day : List.of("2024-03-31", "2024-06-30", "2024-12-31", "2025-01-06")) {
            fed.close(day);
            assertFigures(rows(latest()), lived.latest(LocalDate.parse(day)));
        }
        assertThat(fed.read().overviews().dataAsOf(latest()).day()).isEqualTo(LocalDate.of(2025, 1, 6));
    }

    @Test
    void whileNoDayIsClosedTheLatestStateIsHeldAgainstTheLastDayOfPayment() {
        Lived lived = new Lived(6, ENTRIES);
        List<LineExecution> lines = new ArrayList<>(lived.lines().values());
        fed.lines(lines.subList(0, 5));
        rows(latest());
        fed.lines(lines.subList(5, lines.size()));

        LocalDate last = lines.stream()
                .flatMap(line -> line.ledger().lastPaidOn().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(fed.read().overviews().dataAsOf(latest()).day()).isEqualTo(last);
        assertFigures(rows(latest()), lived.latest(last));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void daysThatAreKeptFollowEveryChange(long seed) {
        Lived before = new Lived(seed, ENTRIES);
        Lived after = new Lived(seed, 2 * ENTRIES);
        List<LocalDate> days = List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 8, 31));
        fed.lines(before.lines().values());
        days.forEach(day -> assertFigures(rows(on(day)), before.asOf(day)));
        rows(latest());
        List<LineExecution> changed = new ArrayList<>(after.lines().values());
        Collections.shuffle(changed, new Random(seed));

        for (int from = 0; from < changed.size(); from += 7) {
            fed.lines(changed.subList(from, Math.min(changed.size(), from + 7)));
        }
        fed.close("2024-10-31");

        days.forEach(day -> assertFigures(rows(on(day)), after.asOf(day)));
        assertFigures(rows(latest()), after.latest(LocalDate.of(2024, 10, 31)));
    }

    @Test
    void moreDaysThanAreKeptAreAnsweredAllTheSame() {
        Lived lived = new Lived(9, ENTRIES);
        fed.lines(lived.lines().values());

        for (int i = 0; i < AsOfSlots.MOST_DAYS + 3; i++) {
            LocalDate day = LocalDate.of(2024, 1, 15).plusDays(20L * i);
            assertFigures(rows(on(day)), lived.asOf(day));
        }
        LocalDate first = LocalDate.of(2024, 1, 15);
        assertFigures(rows(on(first)), lived.asOf(first));
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void theRowsOfEveryRollUpAddUpToTheLines(long seed) {
        Lived lived = new Lived(seed, ENTRIES);
        fed.lines(lived.lines().values());
        fed.close("2024-09-30");

        for (View view : List.of(latest(), on(LocalDate.of(2024, 5, 5)))) {
            Figures sum = sum(rows(view).values().stream().map(LineRow::figures).toList());
            for (Dimension dimension : Dimension.values()) {
                List<RollupRow> rolled = fed.read().rollups().by(dimension, view, LineFilter.ALL);
                assertThat(sum(rolled.stream().map(RollupRow::figures).toList()))
                        .as(dimension.name())
                        .isEqualTo(sum);
            }
            assertThat(fed.read().rollups().sums(view, LineFilter.ALL)).isEqualTo(sum);
            assertThat(fed.read().overviews().overview(view).figures()).isEqualTo(sum);
        }
    }

    private static Figures sum(List<Figures> all) {
        Figures sum = Figures.NONE;
        for (Figures one : all) {
            sum = new Figures(
                    sum.lines() + one.lines(),
                    sum.original().plus(one.original()),
                    sum.adjusted().plus(one.adjusted()),
                    sum.gross().plus(one.gross()),
                    sum.refunds().plus(one.refunds()),
                    sum.net().plus(one.net()),
                    sum.planned().plus(one.planned()),
                    sum.paced().plus(one.paced()),
                    sum.entries() + one.entries());
        }
        return sum;
    }

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
        LineExecution empty = new LineExecution(
                budgetflow.domain.budget.BudgetLine.empty(line.key()),
                line.plan(),
                budgetflow.domain.ledger.Ledger.EMPTY);
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
                .isEqualTo(
                        new java.util.TreeSet<>(mine.stream().map(LineKey::text).toList()));
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

    @Test
    void theHeatMapAddsUpMilestonesToTheFen() {
        Lived lived = new Lived(18, ENTRIES);
        fed.lines(lived.lines().values());
        fed.close("2024-12-31");
        Map<String, Long> expected = new TreeMap<>();
        for (LineExecution line : lived.lines().values()) {
            line.plan().milestones().forEach(milestone -> {
                String cell = Department.of(line.key()) + "@" + milestone.dueOn();
                expected.merge(cell, line.executedOn(milestone.dueOn()).fen(), Long::sum);
            });
        }

        Map<String, Long> shown = new TreeMap<>();
        fed.read().overviews().heatMap(latest()).rows().forEach(row -> row.cells()
                .forEach(cell -> shown.put(
                        row.department() + "@" + cell.dueOn(), cell.executed().fen())));

        assertThat(shown).isEqualTo(expected);
    }
}
