package budgetflow.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule at its boundaries, one review of a line nothing was reported of before. */
class RuleBoundariesTest {
    /** 100.00 元: one percent is 100 fen, so 29.99 % can be paid exactly. */
    private static final long BUDGET = 10_000;

    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(BUDGET);

    private final LineReviewer reviewer =
            new LineReviewer(RulesInForce.standardBook(), JudgingDays.standard(WorkingCalendar.bundled()));

    @ParameterizedTest(name = "{1} fen of 10000 paid on {0}, closed {2}: {3}")
    @CsvSource({
        // 30 % at 03-31: judged on 04-03, the third working day after it.
        "2024-03-31, 2999, 2024-04-02, none",
        "2024-03-31, 2999, 2024-04-03, INFO",
        "2024-03-31, 3000, 2024-04-03, none",
        "2024-03-31, 3001, 2024-04-03, none",
        "2024-03-31, 2500, 2024-04-03, INFO",
        "2024-03-31, 2499, 2024-04-03, WARN",
        "2024-03-31, 1500, 2024-04-03, WARN",
        "2024-03-31, 1499, 2024-04-03, HIGH",
        // A day late it no longer counts for the verdict, but it has caught up.
        "2024-04-01, 3000, 2024-04-03, none",
        "2024-04-01, 2999, 2024-04-03, HIGH",
        // 60 % at 06-30, judged on 07-03; until then 30 % is enough.
        "2024-06-30, 5999, 2024-07-02, none",
        "2024-06-30, 5999, 2024-07-03, INFO",
        "2024-06-30, 6000, 2024-07-03, none",
        // On 30 September nobody asks for 90 %: that is due at the end of October, judged on 11-05.
        "2024-06-30, 6000, 2024-09-30, none",
        "2024-06-30, 6000, 2024-11-04, none",
        "2024-06-30, 6000, 2024-11-05, HIGH",
        "2024-10-31, 9000, 2024-11-05, none",
        // 100 % at 12-31 is judged in January.
        "2024-12-31, 9999, 2025-01-05, none",
        "2024-12-31, 9999, 2025-01-06, INFO",
        "2024-12-31, 10000, 2025-01-06, none",
    })
    void lagIsJudgedWithItsGraceAndGradedByItsGap(String paidOn, long fen, String closedOn, String severity) {
        LineHistory line = BUDGETED.paid("P-1", paidOn, fen);

        assertThat(severityOf(RuleCode.R10, line, closedOn)).isEqualTo(severity);
    }

    @ParameterizedTest(name = "{0} fen of 10000: {1}")
    @CsvSource({"9999, none", "10000, none", "10001, CRITICAL"})
    void overspentMeansStrictlyMore(long fen, String severity) {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-06", fen);

        assertThat(severityOf(RuleCode.R02, line, "2024-05-06")).isEqualTo(severity);
        assertThat(severityOf(RuleCode.R02, line, "2024-05-05")).isEqualTo("none");
    }

    @Test
    void theEntryThatCrossesFirstByDayAndIdIsNamed() {
        LineHistory line = BUDGETED.paid("P-9", "2024-05-07", 1)
                .paid("P-3", "2024-05-06", 4_000)
                .paid("P-2", "2024-05-06", 6_001);

        Alert alert = close(line, "2024-05-07").orElseThrow();

        assertThat(alert.key().rule()).isEqualTo(RuleCode.R02);
        assertThat(alert.trigger()).isEqualTo("P-3");
        assertThat(alert.value()).isEqualTo(new Measure.Amount(new Money(10_002)));
        assertThat(alert.threshold()).isEqualTo(new Measure.Amount(new Money(BUDGET)));
    }

    @ParameterizedTest(name = "a budget of {0} fen, {1} spent: {2}")
    @CsvSource({"0, 1, CRITICAL", "0, 0, none", "1, 1, none", "-1, 1, CRITICAL"})
    void moneySpentWithoutABudgetAboveZeroIsUnbudgetedAndNotOverspentAsWell(long budget, long fen, String severity) {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(0);
        line = budget == 0 ? line : line.changed(ChangeKind.ADJUSTMENT, "2024-01-01", budget);
        line = fen == 0 ? line : line.paid("P-1", "2024-05-06", fen);

        assertThat(severityOf(RuleCode.R01, line, "2024-05-06")).isEqualTo(severity);
        assertThat(severityOf(RuleCode.R02, line, "2024-05-06")).isEqualTo("none");
    }

    @ParameterizedTest(name = "one fen paid on {0}, closed {1}: {2}")
    @CsvSource({
        "2024-12-01, 2024-04-02, none",
        "2024-12-01, 2024-04-03, WARN",
        "2024-12-01, 2024-07-02, WARN",
        "2024-12-01, 2024-07-03, HIGH",
        "2024-03-31, 2024-04-03, none",
        "2024-04-03, 2024-04-03, none",
        "2024-04-04, 2024-04-03, WARN",
    })
    void noSpendingIsJudgedAtTheEndOfMarchAndOfJune(String paidOn, String closedOn, String severity) {
        LineHistory line = BUDGETED.paid("P-1", paidOn, 1);

        assertThat(severityOf(RuleCode.R12, line, closedOn)).isEqualTo(severity);
    }

    @Test
    void aSupplementaryBudgetAfterAMilestoneDoesNotMakeItLag() {
        LineHistory line =
                BUDGETED.paid("P-1", "2024-06-28", 6_000).changed(ChangeKind.ADJUSTMENT, "2024-07-01", 5_000);

        assertThat(severityOf(RuleCode.R10, line, "2024-07-03")).isEqualTo("none");
    }

    @Test
    void aLineWithABudgetOfZeroHasNoVerdictAndDoesNotLag() {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(0);

        LineReviewer.Outcome outcome = review(line, "2024-04-03");

        assertThat(outcome.changedAlerts()).isEmpty();
        assertThat(outcome.changedVerdicts())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.asReported().verdict()).isNull());
    }

    private String severityOf(RuleCode rule, LineHistory line, String closedOn) {
        return review(line, closedOn)
                .watch()
                .alert(rule)
                .map(alert -> alert.severity().name())
                .orElse("none");
    }

    private Optional<Alert> close(LineHistory line, String day) {
        return review(line, day).changedAlerts().stream().findFirst();
    }

    private LineReviewer.Outcome review(LineHistory line, String day) {
        return reviewer.close(line.execution(), LocalDate.parse(day), LineWatch.NOTHING, line.inOrder());
    }
}
