package budgetflow.domain.report;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.revised;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A later version names what moved, and what moved it. */
class BookDifferencesTest {
    private static final SubmittedEntry FIRST = payment("P-1", ROAD, "2024-03-01", "40");
    private static final SubmittedEntry FIRST_CORRECTED = revised(FIRST, 1, ROAD, "2024-03-01", "45");
    private static final SubmittedEntry LATE = payment("P-2", ROAD, "2024-12-30", "5");
    private static final LineExecution QUIET =
            execution(BRIDGE, List.of(budget(BRIDGE, "70")), payment("P-0", BRIDGE, "2024-01-09", "7"));
    private static final LineExecution BEFORE = execution(ROAD, List.of(budget(ROAD, "100")), FIRST);
    private static final LineExecution AFTER = execution(
            ROAD, List.of(budget(ROAD, "100"), approved("A-1", ROAD, "2024-11-01", "20")), FIRST_CORRECTED, LATE);
    private static final ReportBook EARLIER = book(BEFORE);
    private static final ReportBook LATER = book(AFTER);

    @Test
    void everyCellThatMovedIsNamedAndNoOther() {
        BookDifferences differences = differences();

        assertThat(differences.cells())
                .filteredOn(cell ->
                        cell.table() == TableName.CARRY_OVER && cell.columnId().equals("net"))
                .extracting(cell -> cell.rowKey() + " " + cell.before() + " " + cell.after())
                .containsExactly(
                        "total " + amount(4700) + " " + amount(5700),
                        "130281/2024/473001 " + amount(4000 + 700) + " " + amount(5000 + 700),
                        ROAD.text() + " " + amount(4000) + " " + amount(5000));
        assertThat(differences.cells())
                .allMatch(cell -> !cell.rowKey().contains(BRIDGE.text()))
                .anyMatch(cell -> cell.table() == TableName.BUDGET_CHANGES && cell.before() == null);
    }

    @Test
    void theEntriesAndChangesThatCameBetweenAreNamed() {
        BookDifferences differences = differences();

        assertThat(differences.entries())
                .containsExactly(
                        new BookDifferences.Moved<>(ROAD, FIRST.entry(), FIRST_CORRECTED.entry()),
                        new BookDifferences.Moved<>(ROAD, null, LATE.entry()));
        assertThat(differences.changes())
                .containsExactly(new BookDifferences.Moved<>(ROAD, null, approved("A-1", ROAD, "2024-11-01", "20")));
    }

    /** What moves the PEFA card alone is named, too. */
    @Test
    void aCorrectionOfAnEarlierYearIsNamed() {
        LineKey old = LineKey.of("130281/2023/473001/B-208");
        SubmittedEntry spent = payment("P-7", old, "2023-05-05", "9");
        LineExecution known = execution(old, List.of(budget(old, "10")));
        LineExecution corrected = execution(old, List.of(budget(old, "10")), spent);
        ReportBook earlier = Tables.book(Tables.of(BEFORE, known), "2024-12-31");
        ReportBook later = Tables.book(Tables.of(BEFORE, corrected), "2024-12-31");

        BookDifferences differences = Tables.between(
                earlier,
                List.of(KnownLine.of(known, List.of(), day("2024-12-31"))),
                later,
                List.of(KnownLine.of(corrected, List.of(spent.entry()), day("2024-12-31"))));

        assertThat(differences.entries()).containsExactly(new BookDifferences.Moved<>(old, null, spent.entry()));
        assertThat(differences.cells()).isNotEmpty().allMatch(cell -> cell.table() == TableName.PEFA);
    }

    @Test
    void aBookDoesNotDifferFromItself() {
        BookDifferences differences = Tables.between(EARLIER, known(BEFORE, FIRST), EARLIER, known(BEFORE, FIRST));

        assertThat(differences).isEqualTo(new BookDifferences(List.of(), List.of(), List.of()));
        assertThat(EARLIER.header().totalsHash())
                .hasSize(64)
                .isNotEqualTo(LATER.header().totalsHash());
    }

    /** It then counts on its new line and no more on its old one, and is named once. */
    @Test
    void anEntryThatMovesToAnotherLineIsNamedOnce() {
        SubmittedEntry moved = revised(FIRST, 1, BRIDGE, "2024-03-01", "40");
        LineExecution road = execution(ROAD, List.of(budget(ROAD, "100")));
        LineExecution bridge = execution(BRIDGE, List.of(budget(BRIDGE, "70")), moved);

        BookDifferences differences = Tables.between(
                EARLIER,
                known(BEFORE, FIRST),
                Tables.book(Tables.of(road, bridge), "2024-12-31"),
                List.of(
                        KnownLine.of(road, List.of(), day("2024-12-31")),
                        KnownLine.of(bridge, List.of(moved.entry()), day("2024-12-31"))));

        assertThat(differences.entries())
                .containsExactly(new BookDifferences.Moved<>(BRIDGE, FIRST.entry(), moved.entry()));
    }

    private static BookDifferences differences() {
        return Tables.between(EARLIER, known(BEFORE, FIRST), LATER, known(AFTER, FIRST_CORRECTED, LATE));
    }

    private static List<KnownLine> known(LineExecution line, SubmittedEntry... entries) {
        return List.of(KnownLine.of(
                line, Arrays.stream(entries).map(SubmittedEntry::entry).toList(), day("2024-12-31")));
    }

    private static ReportBook book(LineExecution road) {
        return Tables.book(Tables.of(QUIET, road), "2024-12-31");
    }

    private static ReportCell amount(long fen) {
        return new ReportCell.Amount(new Money(fen));
    }
}
