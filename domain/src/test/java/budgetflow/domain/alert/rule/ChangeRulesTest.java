package budgetflow.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.YearOfALine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R40 and R52: the rules about what changed after it was planned or reported. */
class ChangeRulesTest {
    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000);

    @ParameterizedTest(name = "R40: changes of {0}, {1} and, {2}, of {3} fen to 10000: {4}")
    @CsvSource({
        "500, 500, ADJUSTMENT, 500, OPEN WARN on 2024-09-03 by C-3",
        "500, -500, VIREMENT, -500, OPEN WARN on 2024-09-03 by C-3",
        "500, 500, ADJUSTMENT, 499, none",
        "499, 5000, ADJUSTMENT, 5000, none",
        "500, 500, CARRY_OVER, 500, none",
        "500, 500, CLOSE, -500, none",
    })
    void frequentChanges(long first, long second, ChangeKind kind, long third, String told) {
        LineHistory line = BUDGETED.changed(ChangeKind.ADJUSTMENT, "2024-03-01", first)
                .changed(ChangeKind.VIREMENT, "2024-06-03", second)
                .changed(kind, "2024-09-03", third);

        assertThat(YearOfALine.watchedBy(RuleCode.R40).through("2024-12-31", line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void withoutAnOriginalBudgetNoChangeIsLarge() {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT)
                .budgeted(0)
                .changed(ChangeKind.ADJUSTMENT, "2024-03-01", 10)
                .changed(ChangeKind.ADJUSTMENT, "2024-03-02", 10)
                .changed(ChangeKind.ADJUSTMENT, "2024-03-03", 10);

        assertThat(YearOfALine.watchedBy(RuleCode.R40).through("2024-12-31", line))
                .isEmpty();
    }

    @Test
    void anOriginalBudgetCorrectedUpwardsMakesTheChangesSmall() {
        LineHistory line = BUDGETED.changed(ChangeKind.ADJUSTMENT, "2024-03-01", 500)
                .changed(ChangeKind.ADJUSTMENT, "2024-03-02", 500)
                .changed(ChangeKind.ADJUSTMENT, "2024-03-04", 500);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R40);
        assertThat(year.through("2024-03-05", line)).containsExactly("OPEN WARN on 2024-03-04 by C-3");

        LineHistory corrected =
                new LineHistory(line.key(), line.changes().subList(1, 4), line.plan(), line.entries()).budgeted(10_001);
        assertThat(year.through("2024-03-06", corrected)).containsExactly("RESOLVED WARN on 2024-03-06 by C-3");
    }

    @Test
    void anEntryThatComesAfterItsMilestoneWasJudgedIsNamed() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 3_000);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R52);

        // In the grace it is not late: 31 March is judged on 3 April.
        LineHistory inTime = line.with(late("P-2", "2024-03-29", "2024-04-03"));
        assertThat(year.through("2024-04-02", line)).isEmpty();
        assertThat(year.through("2024-04-03", inTime)).isEmpty();

        LineHistory late = inTime.with(late("P-3", "2024-03-31", "2024-04-08"));
        assertThat(year.through("2024-04-07", inTime)).isEmpty();
        assertThat(year.through("2024-04-08", late)).containsExactly("OPEN INFO on 2024-04-08 by P-3");
        assertThat(year.alert().threshold()).isEqualTo(new Measure.Amount(new Money(3_001)));
        assertThat(year.alert().value()).isEqualTo(new Measure.Amount(new Money(3_002)));

        // An entry of April is late for nothing.
        LineHistory april = late.paid("P-4", "2024-04-01", 1).without("P-3");
        assertThat(year.through("2024-04-09", april)).containsExactly("RESOLVED INFO on 2024-04-09 by P-3");
    }

    @Test
    void anEntryThatMovedAwayAfterItsMilestoneWasJudgedLeavesTheDate() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 3_000);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R52);
        year.through("2024-04-03", line);

        assertThat(year.through("2024-04-04", line.without("P-1")))
                .containsExactly("OPEN INFO on 2024-04-04 by 2024-03-31");
    }

    private static Entry late(String id, String paidOn, String receivedOn) {
        return new Entry(
                id,
                0,
                EntryKind.PAYMENT,
                null,
                LineHistory.ZUNHUA_PROJECT,
                LocalDate.parse(paidOn),
                new Money(1),
                LocalDate.parse(receivedOn),
                EntryDetails.NONE);
    }
}
