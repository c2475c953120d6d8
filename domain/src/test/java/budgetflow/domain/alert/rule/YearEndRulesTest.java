package budgetflow.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.YearOfALine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R15, R20 and R21: judged when the third working day after 31 December is closed, 6 January 2025. */
class YearEndRulesTest {
    private static final String BEFORE = "2025-01-05";
    private static final String JUDGED = "2025-01-06";

    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000);

    @ParameterizedTest(name = "R15: {0} fen of 10000: {1}")
    @CsvSource({
        "9500, none",
        "9499, OPEN WARN on 2025-01-06 by 2024-12-31",
        "9000, OPEN WARN on 2025-01-06 by 2024-12-31",
        "8999, OPEN HIGH on 2025-01-06 by 2024-12-31",
    })
    void lowExecutionAtTheEndOfTheYear(long fen, String told) {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-04", fen);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R15);

        assertThat(year.through(BEFORE, line)).isEmpty();
        assertThat(year.through(JUDGED, line)).isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void aLateEntryThatReachesTheTargetResolvesLowExecution() {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-04", 9_499);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R15);
        year.through(JUDGED, line);
        assertThat(year.remedy(line)).contains(new Remedy.Spend(new Money(1), LocalDate.of(2024, 12, 31)));

        LineHistory late = line.paid("P-2", "2024-12-30", 1);
        assertThat(year.through("2025-01-08", late)).containsExactly("RESOLVED WARN on 2025-01-07 by 2024-12-31");
    }

    /** Of 10000 fen spent in all. */
    @ParameterizedTest(name = "R20: {0} fen until November, {1} in December, of a budget of {2}: {3}")
    @CsvSource({
        "7500, 2500, 10000, none",
        "7499, 2501, 10000, OPEN WARN on 2025-01-06 by 2024-12-31",
        "5000, 5000, 10000, OPEN WARN on 2025-01-06 by 2024-12-31",
        "4999, 5001, 10000, OPEN HIGH on 2025-01-06 by 2024-12-31",
        // Half of the budget was spent until November, though most of the spending came after.
        "4999, 5001, 9998, OPEN WARN on 2025-01-06 by 2024-12-31",
        "4999, 5001, 9999, OPEN HIGH on 2025-01-06 by 2024-12-31",
    })
    void decemberSurge(long before, long december, long budget, String told) {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT)
                .budgeted(budget)
                .paid("P-1", "2024-11-30", before)
                .paid("P-2", "2024-12-01", december);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R20);

        assertThat(year.through(BEFORE, line)).isEmpty();
        assertThat(year.through(JUDGED, line)).isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void noSurgeWithoutABudgetIsMoreThanAWarning() {
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT).paid("P-1", "2024-12-01", 1);

        assertThat(YearOfALine.watchedBy(RuleCode.R20).through(JUDGED, line))
                .containsExactly("OPEN WARN on 2025-01-06 by 2024-12-31");
    }

    @ParameterizedTest(name = "R21: {0} fen before, {1} on {2}: {3}")
    @CsvSource({
        "91300, 8700, 2024-12-25, OPEN WARN on 2025-01-06 by 2024-12-31",
        "91301, 8699, 2024-12-25, none",
        "91300, 8700, 2024-12-24, none",
        "91300, 8700, 2024-12-31, OPEN WARN on 2025-01-06 by 2024-12-31",
        "0, 1, 2024-12-31, OPEN WARN on 2025-01-06 by 2024-12-31",
    })
    void lastWeek(long before, long week, String paidOn, String told) {
        LineHistory line = BUDGETED;
        line = before == 0 ? line : line.paid("P-1", "2024-05-06", before);
        line = line.paid("P-2", paidOn, week);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R21);

        assertThat(year.through(BEFORE, line)).isEmpty();
        assertThat(year.through(JUDGED, line)).isEqualTo(PaceRulesTest.expected(told));
    }

    /** 359 days before the last seven: the mean week is 7/359 of what was spent in them. */
    @ParameterizedTest(name = "R21: {0} fen of a week against 35900 before: {1}")
    @CsvSource({"3429, none", "3430, OPEN WARN on 2025-01-06 by 2024-12-31"})
    void lastWeekAgainstTheMeanOfTheWeeksBefore(long week, String told) {
        RuleSettings settings = RuleSettings.STANDARD
                .with(RuleScope.EVERYTHING, RuleCode.R21, parameter("week-percent"), "50")
                .orElseThrow();
        LineHistory line = BUDGETED.paid("P-1", "2024-05-06", 35_900).paid("P-2", "2024-12-31", week);

        // 4.9 × 7/359 × 35900 = 3430.
        assertThat(YearOfALine.watchedBy(RuleCode.R21, new RulesInForce(settings))
                        .through(JUDGED, line))
                .isEqualTo(PaceRulesTest.expected(told));
    }

    @Test
    void theYearIsJudgedWithTheBudgetOfItsLastDay() {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-04", 9_500).changed(ChangeKind.ADJUSTMENT, "2024-12-31", 1);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R15);

        assertThat(year.through(JUDGED, line)).hasSize(1);
        assertThat(year.alert().value()).isEqualTo(new Measure.Share("94.9905"));
    }

    private static Parameter<?> parameter(String name) {
        return RuleCatalogue.of(RuleCode.R21).parameter(name).orElseThrow();
    }
}
