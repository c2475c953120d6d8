package budgetflow.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.AsOf;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.year.YearLines;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of figures in every database. */
abstract class FiguresContract {
    static final PageRequest ALL = PageRequest.first(PageRequest.LARGEST);
    static final int ENTRIES = 400;

    Fed fed;

    abstract StoreAddress newDatabase();

    @BeforeEach
    void open() {
        fed = new Fed(newDatabase());
    }

    @AfterEach
    void close() {
        fed.close();
    }

    static View on(LocalDate day) {
        return new View(Scope.everything(), Lived.YEAR, AsOf.on(day));
    }

    static View latest() {
        return View.latest(Scope.everything(), Lived.YEAR);
    }

    Map<String, LineRow> rows(View view) {
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
        for (View view : List.of(latest(), on(days.get(0)), on(days.get(1)))) {
            assertSums(view);
        }
        assertHeatMap(after);
    }

    @Test
    void moreDaysOfLinesThanOneBatchHoldsMayChangeAtOnce() {
        List<LineExecution> lines =
                new ArrayList<>(new Lived(20, ENTRIES).lines().values());
        for (int times = 1; times <= 3; times++) {
            int fen = times;
            fed.lines(lines.stream().map(line -> everyDay(line, fen)).toList());
            long days = 366L * lines.size();

            assertThat(fed.read().rollups().sums(latest(), LineFilter.ALL).net().fen())
                    .isEqualTo(fen * days);
            assertThat(sumOfDays()).isEqualTo(fen * days);
        }
    }

    private static LineExecution everyDay(LineExecution line, int fen) {
        List<DayTotals> days = new ArrayList<>();
        for (int day = 0; day < 366; day++) {
            days.add(new DayTotals(Lived.YEAR.firstDay().plusDays(day), fen, 0, 1));
        }
        return new LineExecution(line.budget(), line.plan(), new Ledger(days));
    }

    private long sumOfDays() {
        return fed.store().read(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT SUM(net_fen) FROM line_day")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** As docs/READ-STORE.md tells a BI tool to ask. */
    @Test
    void theTablesAloneGiveWhatWasExecutedAndAdjustedAsOfADay() {
        Lived lived = new Lived(21, ENTRIES);
        fed.lines(lived.lines().values());
        LocalDate day = LocalDate.of(2024, 6, 30);
        Map<String, List<Long>> expected = new TreeMap<>();
        lived.asOf(day).forEach((key, line) -> expected.put(key, List.of(line.net(), line.adjusted())));

        String sql = """
                SELECT l.line_key,
                       COALESCE((SELECT SUM(d.net_fen) FROM line_day d
                                  WHERE d.line_id = l.line_id AND d.paid_on <= DATE '2024-06-30'), 0),
                       COALESCE((SELECT SUM(c.amount_fen) FROM budget_change c
                                  WHERE c.line_id = l.line_id AND c.counts
                                    AND c.effective_on <= DATE '2024-06-30'), 0)
                  FROM line l WHERE l.fiscal_year = 2024 AND l.shown ORDER BY l.line_key""";
        Map<String, List<Long>> asked = fed.store().read(connection -> {
            Map<String, List<Long>> found = new TreeMap<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.put(rows.getString(1), List.of(rows.getLong(2), rows.getLong(3)));
                }
            }
            return found;
        });

        assertThat(asked).isEqualTo(expected);
    }

    @Test
    void moreDaysThanAreKeptAreAnsweredAllTheSame() {
        Lived lived = new Lived(9, ENTRIES);
        fed.lines(lived.lines().values());

        for (int i = 0; i < YearLines.MOST_DAYS + 3; i++) {
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

        assertSums(latest());
        assertSums(on(LocalDate.of(2024, 5, 5)));
    }

    private void assertSums(View view) {
        List<LineRow> rows = List.copyOf(rows(view).values());
        Figures sum = sum(rows.stream().map(LineRow::figures).toList());
        for (Dimension dimension : Dimension.values()) {
            List<RollupRow> rolled = fed.read().rollups().by(dimension, view, LineFilter.ALL);
            assertThat(sum(rolled.stream().map(RollupRow::figures).toList()))
                    .as(dimension.name())
                    .isEqualTo(sum);
        }
        for (RollupRow unit : fed.read().rollups().by(Dimension.UNIT, view, LineFilter.ALL)) {
            String prefix = unit.region() + "/2024/" + unit.code() + "/";
            assertThat(unit.figures())
                    .isEqualTo(sum(rows.stream()
                            .filter(row -> row.key().text().startsWith(prefix))
                            .map(LineRow::figures)
                            .toList()));
        }
        assertThat(fed.read().rollups().sums(view, LineFilter.ALL)).isEqualTo(sum);
        assertThat(fed.read().overviews().overview(view).figures()).isEqualTo(sum);
    }

    static Figures sum(List<Figures> all) {
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
    void theHeatMapAddsUpMilestonesToTheFen() {
        Lived lived = new Lived(18, ENTRIES);
        fed.lines(lived.lines().values());
        fed.close("2024-12-31");

        assertHeatMap(lived);
    }

    private void assertHeatMap(Lived lived) {
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
