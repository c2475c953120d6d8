package budgetflow.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.YearOfALine;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R03, R11 and R16: the rules that hold a line against the pace of its plan. */
class PaceRulesTest {
    /** 100.00 元: one percent is 100 fen. */
    private static final LineHistory BUDGETED =
            LineHistory.of(LineHistory.ZUNHUA_PROJECT).budgeted(10_000);

    /** Its pace on 30 June is 60 %, on 31 March 30 %; on 31 July 67.56 %, rising by 0.2439 points a day. */
    @ParameterizedTest(name = "R03: {1} fen of 10000 paid on {0}: {2}")
    @CsvSource({
        "2024-06-30, 7500, none",
        "2024-06-30, 7501, OPEN WARN on 2024-06-30 by P-1",
        "2024-03-31, 4500, none",
        "2024-03-31, 4501, OPEN WARN on 2024-03-31 by P-1",
        // 95 % before 1 December; the pace would allow 90 + 15 % then.
        "2024-11-04, 9499, none",
        "2024-11-04, 9500, OPEN WARN on 2024-11-04 by P-1",
        "2024-11-30, 9500, OPEN WARN on 2024-11-30 by P-1",
        "2024-12-01, 9500, none",
        "2024-12-01, 10000, none",
    })
    void aheadOfPlan(String paidOn, long fen, String told) {
        LineHistory line = BUDGETED.paid("P-1", paidOn, fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R03).through(paidOn, line)).isEqualTo(expected(told));
    }

    @Test
    void aheadOfPlanIsOverOnePointFurtherDownAsThePaceCatchesUp() {
        LineHistory line = BUDGETED.paid("P-1", "2024-06-30", 7_501);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R03);
        year.through("2024-06-30", line);

        // 60 + 30 × 4/123 = 60.98 on 4 July: 75.01 is 14.03 above it; on 5 July 13.79.
        assertThat(year.through("2024-07-04", line)).isEmpty();
        assertThat(year.through("2024-07-05", line)).containsExactly("RESOLVED WARN on 2024-07-05 by P-1");
    }

    @Test
    void nearlyAllSpentIsNothingSpecialFromDecemberOn() {
        LineHistory line = BUDGETED.paid("P-1", "2024-10-31", 9_000).paid("P-2", "2024-11-20", 500);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R03);

        assertThat(year.through("2024-11-30", line)).containsExactly("OPEN WARN on 2024-11-20 by P-2");
        assertThat(year.through("2024-12-31", line)).containsExactly("RESOLVED WARN on 2024-12-01 by P-2");
    }

    @Test
    void aRefundToUnderNinetyFourPercentEndsIt() {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-04", 9_500);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R03);
        year.through("2024-11-04", line);

        LineHistory refunded = line.refunded("R-1", "2024-11-05", 100);
        assertThat(year.through("2024-11-05", refunded)).isEmpty();
        LineHistory more = refunded.refunded("R-2", "2024-11-06", 1);
        assertThat(year.through("2024-11-06", more)).containsExactly("RESOLVED WARN on 2024-11-06 by P-1");
    }

    @Test
    void overspentIsNotAheadAsWell() {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-06", 10_001);

        assertThat(YearOfALine.watchedBy(RuleCode.R03).through("2024-05-31", line))
                .isEmpty();
        assertThat(YearOfALine.watchedBy(RuleCode.R02).through("2024-05-31", line))
                .hasSize(1);
    }

    /** Three payments by January; 1 March is 30 days before the milestone, 21 March 10 days. */
    @Test
    void lagIsForeseenThirtyDaysBeforeTheMilestone() {
        LineHistory line = BUDGETED.paid("P-1", "2024-01-10", 400)
                .paid("P-2", "2024-01-20", 400)
                .paid("P-3", "2024-02-20", 400);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R11);

        assertThat(year.through("2024-02-29", line)).isEmpty();
        assertThat(year.through("2024-03-01", line)).containsExactly("OPEN WARN on 2024-03-01 by 2024-03-31");
        // Evenly 12 % × 91/61 = 17.9016; in the plan's shape 12 / 20 × 30 = 18; as in 60 days 12 + 12 × 30/60 = 18.
        assertThat(year.alert().value()).isEqualTo(new Measure.Share("18.0000"));
        assertThat(year.alert().threshold()).isEqualTo(new Measure.Share("25.0000"));
        assertThat(year.remedy(line)).contains(new Remedy.Spend(new Money(1_800), LocalDate.of(2024, 3, 31)));
        assertThat(year.through("2024-04-02", line)).isEmpty();
        assertThat(year.through("2024-04-03", line)).containsExactly("RESOLVED WARN on 2024-04-03 by 2024-03-31");
    }

    /** By 1 March the plan's shape says E / 20 × 30, evenly E × 91/61, the last 60 days E × 1.5: the median is E × 1.5. */
    @ParameterizedTest(name = "R11: {0} fen three times by 20 February: {1}")
    @CsvSource({
        "555, OPEN WARN on 2024-03-01 by 2024-03-31",
        "556, none",
    })
    void theMedianForecastIsHeldAgainstThePlanLessFivePoints(long fen, String told) {
        LineHistory line = BUDGETED.paid("P-1", "2024-01-10", fen)
                .paid("P-2", "2024-02-01", fen)
                .paid("P-3", "2024-02-20", fen);
        // 3 × 555 × 1.5 = 2497.5, below 2500; 3 × 556 × 1.5 = 2502.
        assertThat(YearOfALine.watchedBy(RuleCode.R11).through("2024-03-01", line))
                .isEqualTo(expected(told));
    }

    @Test
    void lessThanThreePaymentsForetellNothing() {
        LineHistory line = BUDGETED.paid("P-1", "2024-01-10", 100).paid("P-2", "2024-02-01", 100);

        assertThat(YearOfALine.watchedBy(RuleCode.R11).through("2024-12-31", line))
                .isEmpty();
    }

    @Test
    void beforeAFifthOfASegmentNothingIsForetold() {
        SpendingPlan longSegment = new SpendingPlan(
                LineHistory.ZUNHUA_PROJECT.fiscalYear(),
                List.of(
                        new Milestone(LocalDate.of(2024, 5, 31), Percentage.of(50)),
                        new Milestone(LocalDate.of(2024, 7, 5), Percentage.of(80)),
                        new Milestone(LocalDate.of(2024, 12, 31), Percentage.HUNDRED)));
        LineHistory line = BUDGETED.planned(longSegment)
                .paid("P-1", "2024-01-10", 2_000)
                .paid("P-2", "2024-02-01", 2_000)
                .paid("P-3", "2024-02-20", 1_000);
        // 5 June is 5 of 35 days into the segment: nothing yet; 25 June is.
        assertThat(YearOfALine.watchedBy(RuleCode.R11).through("2024-06-30", line))
                .containsExactly("OPEN WARN on 2024-06-25 by 2024-07-05");
    }

    @Test
    void thePaymentThatReachesThePlanLessFourPointsEndsTheWarning() {
        LineHistory line = BUDGETED.paid("P-1", "2024-01-10", 400)
                .paid("P-2", "2024-01-20", 400)
                .paid("P-3", "2024-02-20", 400);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R11);
        year.through("2024-03-04", line);

        LineHistory nearly = line.paid("P-4", "2024-03-05", 1_399);
        assertThat(year.through("2024-03-05", nearly)).isEmpty();
        LineHistory enough = nearly.paid("P-5", "2024-03-06", 1);
        assertThat(year.through("2024-03-06", enough)).containsExactly("RESOLVED WARN on 2024-03-06 by 2024-03-31");
    }

    @ParameterizedTest(name = "R16: {1} fen paid on {0}: {2}")
    @CsvSource({
        // 60 days after 30 March is 29 May.
        "2024-03-30, 3000, OPEN WARN on 2024-05-29 by 2024-03-30",
        // The pace of 29 May is 30 + 30 × 59/91 = 49.4505 %: 49.45 % is behind it, 49.46 % the day after.
        "2024-03-30, 4945, OPEN WARN on 2024-05-29 by 2024-03-30",
        "2024-03-30, 4946, OPEN WARN on 2024-05-30 by 2024-03-30",
        "2024-03-30, 10000, none",
        // 60 days after 2 November is the first day of the next year: nothing stalls any more.
        "2024-11-01, 9500, OPEN WARN on 2024-12-31 by 2024-11-01",
        "2024-11-02, 9500, none",
    })
    void stalled(String paidOn, long fen, String told) {
        LineHistory line = BUDGETED.paid("P-1", paidOn, fen);

        assertThat(YearOfALine.watchedBy(RuleCode.R16).through("2025-01-31", line))
                .isEqualTo(expected(told));
    }

    @Test
    void anyPaymentEndsTheSilenceAndARefundDoesNot() {
        LineHistory line = BUDGETED.paid("P-1", "2024-02-01", 1_000);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R16);
        assertThat(year.through("2024-04-09", line)).containsExactly("OPEN WARN on 2024-04-01 by 2024-02-01");

        LineHistory refunded = line.refunded("R-1", "2024-04-10", 10);
        assertThat(year.through("2024-04-10", refunded)).isEmpty();
        LineHistory paid = refunded.paid("P-2", "2024-04-11", 1);
        assertThat(year.through("2024-06-09", paid)).containsExactly("RESOLVED WARN on 2024-04-11 by 2024-02-01");
        assertThat(year.through("2024-06-10", paid)).containsExactly("REOPENED WARN on 2024-06-10 by 2024-04-11");
    }

    @Test
    void aCutOfTheBudgetEndsItOnePointAboveThePace() {
        LineHistory line = BUDGETED.paid("P-1", "2024-02-01", 1_000);
        YearOfALine year = YearOfALine.watchedBy(RuleCode.R16);
        year.through("2024-04-09", line);

        // The pace of 10 April is 33.2967 %: 1000 of 2950 is 33.898 %.
        LineHistory cut = line.changed(ChangeKind.ADJUSTMENT, "2024-04-10", -7_050);
        assertThat(year.through("2024-04-10", cut)).isEmpty();
        // The pace of 11 April is 33.6264 %, and 1000 of 2887 is 34.638 %.
        LineHistory more = cut.changed(ChangeKind.ADJUSTMENT, "2024-04-11", -63);
        assertThat(year.through("2024-04-11", more)).containsExactly("RESOLVED WARN on 2024-04-11 by 2024-02-01");
    }

    @Test
    void aLineThatWasNeverPaidDoesNotStall() {
        assertThat(YearOfALine.watchedBy(RuleCode.R16).through("2024-12-31", BUDGETED))
                .isEmpty();
    }

    static List<String> expected(String told) {
        return told.equals("none") ? List.of() : List.of(told);
    }
}
