package budgetflow.domain.report;

import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every report of every history. */
class ReportLawsTest {
    private static final LocalDate AFTER_YEAR = day("2025-02-28");
    private static final ReportStamp STAMP = new ReportStamp(1, AmountUnit.YUAN, true, "rules", List.of());
    private static final ReportSelection ALL = ReportSelection.all(YEAR);

    private static History history(long seed) {
        return RandomHistory.of(seed, YEAR, 1500);
    }

    private static ReportBook book(History history, ReportSelection selection, LocalDate asOf) {
        return ReportBook.of(ReportedHistory.of(history).inputs(asOf), selection, asOf, STAMP);
    }

    @ParameterizedTest
    @CsvSource({"1,2025-02-28", "2,2024-12-31", "3,2024-06-30", "4,2024-10-08", "5,2024-01-01", "6,2023-12-31"})
    void everyTableAddsUpDownAndAcross(long seed, LocalDate asOf) {
        ReportSelection region = new ReportSelection(YEAR, new Region("130281"), null, null);
        ReportSelection department = new ReportSelection(YEAR, null, "473", null);
        ReportSelection unit = new ReportSelection(YEAR, null, null, new UnitCode("473002"));

        for (ReportSelection selection : List.of(ALL, region, department, unit)) {
            ReportBook book = book(history(seed), selection, asOf);

            assertThat(book.faults()).isEmpty();
            assertThat(book.tables()).hasSize(TableName.values().length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyLineIsThatOfTheReckoning(long seed) {
        History history = history(seed);
        ReferenceReckoning reckoning = ReferenceReckoning.of(history, YEAR.year());
        ReportBook book = book(history, ALL, AFTER_YEAR);
        ReportTable left = book.table(TableName.CARRY_OVER);

        for (String line : reckoning.lines()) {
            Reckoned expected = reckoning.line(line, AFTER_YEAR, ReportedHistory.JUDGING::of);

            assertThat(fen(left, line, "net")).isEqualTo(expected.net());
            assertThat(fen(left, line, "carried_forward") + fen(left, line, "surplus"))
                    .isEqualTo(expected.adjusted() - expected.net());
            checkProject(book, line, expected);
        }
        assertThat(fen(left, ReportRow.TOTAL_KEY, "net")).isEqualTo(reckoning.net());
        assertThat(fen(book.table(TableName.BY_FUNCTION), ReportRow.TOTAL_KEY, "net"))
                .isEqualTo(reckoning.net());
        assertThat(left.rows().stream().filter(row -> row.kind() == ReportRow.Kind.DETAIL))
                .hasSameSizeAs(reckoning.lines());
    }

    private static void checkProject(ReportBook book, String line, Reckoned expected) {
        ReportTable projects = book.table(TableName.PROJECTS);
        if (projects.row(line).isEmpty()) {
            return;
        }
        assertThat(fen(projects, line, "original")).isEqualTo(expected.original());
        assertThat(fen(projects, line, "adjusted")).isEqualTo(expected.adjusted());
        assertThat(fen(projects, line, "gross")).isEqualTo(expected.gross());
        assertThat(fen(projects, line, "refunds")).isEqualTo(expected.refunds());
        ReportCell score = cell(book.table(TableName.SELF_ASSESSMENT), line, "score");
        if (expected.adjusted() <= 0) {
            assertThat(score).isEqualTo(ReportCell.Absent.NO_RATE);
        } else {
            long counted = Math.min(expected.net(), expected.adjusted());
            assertThat(((ReportCell.Score) score).points().asDecimal(8))
                    .isEqualTo(BigDecimal.valueOf(counted)
                            .multiply(BigDecimal.TEN)
                            .divide(BigDecimal.valueOf(expected.adjusted()), 8, RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2025-02-28", "2,2024-07-01"})
    void theMilestonesAreThoseOfTheReckoning(long seed, LocalDate asOf) {
        History history = history(seed);
        ReferenceReckoning reckoning = ReferenceReckoning.of(history, YEAR.year());
        ReportTable plan = book(history, ALL, asOf).table(TableName.SPENDING_PLAN);
        int rows = 0;

        for (String line : reckoning.lines()) {
            if (plan.rows().stream().noneMatch(row -> row.key().startsWith(line + "#"))) {
                continue; // Nothing of it was there yet.
            }
            for (Reckoned.Due due :
                    reckoning.line(line, asOf, ReportedHistory.JUDGING::of).milestones()) {
                String key = line + "#" + due.dueOn();
                rows++;
                if (!due.dueOn().isAfter(asOf)) {
                    assertThat(fen(plan, key, "adjusted")).isEqualTo(due.adjusted());
                    assertThat(fen(plan, key, "planned")).isEqualTo(due.planned());
                    assertThat(fen(plan, key, "restated")).isEqualTo(due.executed());
                }
                assertThat(cell(plan, key, "planned_percent"))
                        .isEqualTo(new ReportCell.Rate(Fraction.of(due.percent(), 1_000_000)));
                if (due.verdict() != null && !due.dueOn().isAfter(asOf)) {
                    assertThat(((ReportCell.Text) cell(plan, key, "restated_verdict"))
                                    .text()
                                    .en())
                            .isEqualToIgnoringCase(due.verdict());
                }
            }
        }
        assertThat(plan.rows().stream().filter(row -> row.kind() == ReportRow.Kind.DETAIL))
                .hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatWasReportedStandsUntouchedBesideWhatItWouldBeNow(long seed) {
        ReportInputs inputs = ReportedHistory.of(history(seed)).inputs(AFTER_YEAR);
        ReportTable plan = ReportBook.of(inputs, ALL, AFTER_YEAR, STAMP).table(TableName.SPENDING_PLAN);

        assertThat(inputs.verdicts().list()).allSatisfy(verdict -> {
            assertThat(fen(plan, verdict.recordKey(), "reported"))
                    .isEqualTo(verdict.asReported().executed().fen());
            assertThat(cell(plan, verdict.recordKey(), "reported_verdict"))
                    .isEqualTo(Words.of(verdict.asReported().verdict()));
        });
        assertThat(inputs.verdicts().list())
                .anyMatch(verdict -> fen(plan, verdict.recordKey(), "restated")
                        != verdict.asReported().executed().fen());
    }

    @ParameterizedTest
    @CsvSource({"1,2024-12-31", "2,2024-05-05", "3,2025-02-28"})
    void theOrderOfTheInputsDoesNotMatter(long seed, LocalDate asOf) {
        ReportInputs inputs = ReportedHistory.of(history(seed)).inputs(asOf);
        Random random = new Random(seed);
        ReportInputs shuffled = ReportInputs.of(
                shuffled(inputs.lines().list(), random),
                shuffled(inputs.verdicts().list(), random),
                shuffled(inputs.alerts().list(), random),
                shuffled(inputs.reconciliations().list(), random),
                shuffled(inputs.economic().list(), random),
                inputs.names(),
                inputs.judgingDays());

        assertThat(Tables.content(ReportBook.of(shuffled, ALL, asOf, STAMP)))
                .isEqualTo(Tables.content(ReportBook.of(inputs, ALL, asOf, STAMP)));
        assertThat(Tables.content(book(history(seed).shuffled(seed).twice(), ALL, asOf)))
                .isEqualTo(Tables.content(book(history(seed), ALL, asOf)));
    }

    /** Rows are computed when they are read: no two of a table have one key, and each fits the columns. */
    @ParameterizedTest
    @CsvSource({"1,2024-12-31", "2,2025-02-28"})
    void everyRowIsThereOnce(long seed, LocalDate asOf) {
        for (ReportTable table : book(history(seed), ALL, asOf).tables()) {
            assertThat(table.rows()).extracting(ReportRow::key).doesNotHaveDuplicates();
            assertThat(table.rows()).isEqualTo(List.copyOf(table.rows()));
        }
    }

    /** Whatever comes between two versions: the cells that moved are those that differ, and so are entries and changes. */
    @ParameterizedTest
    @CsvSource({"1,2", "2,3", "3,1"})
    void theDifferencesOfTwoBooksAreAllThereIsBetweenThem(long seed, long other) {
        LocalDate asOf = day("2024-10-15");
        ReportedHistory before = ReportedHistory.of(history(seed));
        ReportedHistory after = ReportedHistory.of(history(other));
        ReportBook earlier = ReportBook.of(before.inputs(asOf), ALL, asOf, STAMP);
        ReportBook later = ReportBook.of(after.inputs(asOf), ALL, asOf, STAMP);

        BookDifferences differences = Tables.between(earlier, before.known(asOf), later, after.known(asOf));

        assertThat(differences.cells().stream().map(cell -> cell.table() + cell.rowKey() + cell.columnId()))
                .containsExactlyInAnyOrderElementsOf(movedCells(earlier, later));
        assertThat(differences.entries()).hasSizeGreaterThan(100);
        assertThat(Tables.between(later, after.known(asOf), later, after.known(asOf)))
                .isEqualTo(new BookDifferences(List.of(), List.of(), List.of()));
    }

    private static Set<String> movedCells(ReportBook earlier, ReportBook later) {
        Set<String> before = cells(earlier);
        Set<String> after = cells(later);
        Set<String> moved = new HashSet<>();
        Stream.concat(
                        before.stream().filter(cell -> !after.contains(cell)),
                        after.stream().filter(cell -> !before.contains(cell)))
                .forEach(cell -> moved.add(cell.substring(0, cell.indexOf('='))));
        return moved;
    }

    private static Set<String> cells(ReportBook book) {
        Set<String> cells = new HashSet<>();
        for (ReportTable table : book.tables()) {
            for (ReportRow row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    cells.add(table.name() + row.key() + table.columns().get(i).id() + "="
                            + row.cells().get(i).canonical());
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @CsvSource({"1,2024-12-31", "2,2024-03-31"})
    void theUnitsMakeUpTheWhole(long seed, LocalDate asOf) {
        ReportInputs inputs = ReportedHistory.of(history(seed)).inputs(asOf);
        Set<String> units = new HashSet<>();
        long net = 0;
        long changed = 0;
        for (LineExecution line : inputs.lines().list()) {
            LineKey key = line.key();
            if (units.add(Selected.unitKey(key))) {
                ReportSelection unit = new ReportSelection(YEAR, key.region(), null, key.unit());
                ReportBook book = ReportBook.of(inputs, unit, asOf, STAMP);
                net += fenOrZero(book.table(TableName.CARRY_OVER), "net");
                changed += fenOrZero(book.table(TableName.BUDGET_CHANGES), "amount");
            }
        }
        ReportBook all = ReportBook.of(inputs, ALL, asOf, STAMP);

        assertThat(units).hasSizeGreaterThan(3);
        assertThat(net).isEqualTo(fen(all.table(TableName.CARRY_OVER), ReportRow.TOTAL_KEY, "net"));
        assertThat(changed).isEqualTo(fen(all.table(TableName.BUDGET_CHANGES), ReportRow.TOTAL_KEY, "amount"));
    }

    /** Summed from the entries themselves, without ledgers. */
    @ParameterizedTest
    @CsvSource({"1,2024-12-31", "2,2024-08-15", "3,2024-02-29"})
    void spendingIsThatOfTheEntriesPaidByTheDay(long seed, LocalDate asOf) {
        History history = history(seed);
        long net = ReferenceReckoning.of(history, YEAR.year()).effectiveEntries().stream()
                .filter(entry -> !entry.paidOn().isAfter(asOf))
                .mapToLong(SubmittedEntry::fen)
                .sum();
        ReportBook book = book(history, ALL, asOf);

        assertThat(fen(book.table(TableName.CARRY_OVER), ReportRow.TOTAL_KEY, "net"))
                .isEqualTo(net);
        assertThat(fen(book.table(TableName.SUMMARY), ReportRow.TOTAL_KEY, "net"))
                .isEqualTo(net);
        assertThat(fen(book.table(TableName.BY_FUNCTION), ReportRow.TOTAL_KEY, "basic"))
                .isEqualTo(fen(book.table(TableName.BASIC_BY_DEPARTMENT_CLASS), ReportRow.TOTAL_KEY, "net"))
                .isEqualTo(fen(book.table(TableName.BASIC_BY_GOVERNMENT_CLASS), ReportRow.TOTAL_KEY, "net"));
    }

    @ParameterizedTest
    @CsvSource({"1,2025-02-28", "2,2024-06-15"})
    void everyApprovedChangeStandsOnceAndExplainsTheAdjustedBudgets(long seed, LocalDate asOf) {
        ReportInputs inputs = ReportedHistory.of(history(seed)).inputs(asOf);
        ReportTable changes = ReportBook.of(inputs, ALL, asOf, STAMP).table(TableName.BUDGET_CHANGES);
        List<String> approved = inputs.lines().list().stream()
                .flatMap(line -> line.budget().changes().stream())
                .filter(change -> change.kind() != ChangeKind.ORIGINAL
                        && change.isApproved()
                        && !change.effectiveOn().isAfter(asOf))
                .map(change -> change.line().text() + "#" + change.changeId())
                .toList();
        Money moved = inputs.lines().list().stream()
                .map(line -> line.adjustedOn(asOf).minus(line.budget().original()))
                .reduce(Money.ZERO, Money::plus);

        assertThat(changes.rows().stream()
                        .filter(row -> row.kind() == ReportRow.Kind.DETAIL)
                        .map(ReportRow::key))
                .containsExactlyInAnyOrderElementsOf(approved);
        assertThat(fen(changes, ReportRow.TOTAL_KEY, "amount")).isEqualTo(moved.fen());
        // Histories give each leg a document of its own, which therefore never balances.
        assertThat(changes.rows().stream()
                        .filter(row -> row.kind() == ReportRow.Kind.SUBTOTAL)
                        .filter(row -> fen(changes, row.key(), "virements") != 0))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(cell(changes, row.key(), "remark"))
                        .isInstanceOfSatisfying(
                                ReportCell.Text.class,
                                text -> assertThat(text.text().zh()).startsWith("调剂不平衡")));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> next = new ArrayList<>(list);
        Collections.shuffle(next, random);
        return next;
    }

    private static ReportCell cell(ReportTable table, String row, String column) {
        return table.cell(row, column).orElseThrow(() -> new AssertionError("no row " + row));
    }

    private static long fen(ReportTable table, String row, String column) {
        return ((ReportCell.Amount) cell(table, row, column)).money().fen();
    }

    private static long fenOrZero(ReportTable table, String column) {
        return cell(table, ReportRow.TOTAL_KEY, column).addend().orElse(0);
    }
}
