package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule's story through the topology, day by day, as the regulation tells it; every entry is synthetic. */
class RuleTimelineTest {
    private static final LineHistory UNBUDGETED = LineHistory.of(LineHistory.ZUNHUA_PROJECT);
    private static final LineHistory BUDGETED = UNBUDGETED.budgeted(10_000);

    /** 30 June 2024 is a Sunday: the third working day after it is Wednesday, 3 July. */
    @Test
    void r10TheLagAtTheEndOfJuneIsRaisedOnceAndAPaymentOfTenJulyResolvesIt() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 5_200);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R10)) {
            timeline.spent(line).close("2024-03-20", "2024-07-02");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2024-07-03", "2024-07-09");
            assertThat(timeline.alerts()).containsExactly("R10 OPEN WARN on 2024-07-03 by 2024-06-30");

            timeline.spent(line.paid("P-2", "2024-07-10", 800)).close("2024-07-10", "2024-07-31");
            assertThat(timeline.alerts()).containsExactly("R10 RESOLVED WARN on 2024-07-10 by 2024-06-30");
        }
    }

    /** 4 to 6 April 2024 are Qingming, and Sunday the 7th is worked for it: 7, 8, 9 April are the grace of 3 April. */
    @Test
    void r10TheGraceIsOfWorkingDaysSoHolidaysDoNotCountAndMakeUpDaysDo() {
        SpendingPlan plan = new SpendingPlan(
                BUDGETED.key().fiscalYear(),
                List.of(
                        new Milestone(LocalDate.of(2024, 4, 3), Percentage.of(50)),
                        new Milestone(LocalDate.of(2024, 12, 31), Percentage.HUNDRED)));
        try (Timeline timeline = Timeline.ofRule(RuleCode.R10)) {
            timeline.line(BUDGETED.planned(plan)).close("2024-03-25", "2024-04-08");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2024-04-09");
            assertThat(timeline.alerts()).containsExactly("R10 OPEN HIGH on 2024-04-09 by 2024-04-03");
        }
    }

    @Test
    void r12NoSpendingIsRaisedInAprilAndOneFenResolvesIt() {
        try (Timeline timeline = Timeline.ofRule(RuleCode.R12)) {
            timeline.line(BUDGETED).close("2024-03-25", "2024-04-02");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2024-04-03", "2024-04-09");
            assertThat(timeline.alerts()).containsExactly("R12 OPEN WARN on 2024-04-03 by 2024-03-31");

            timeline.spent(BUDGETED.paid("P-1", "2024-04-10", 1)).close("2024-04-10");
            assertThat(timeline.alerts()).containsExactly("R12 RESOLVED WARN on 2024-04-10 by 2024-03-31");
        }
    }

    @Test
    void r01AndR02AnUnbudgetedPaymentIsHealedByABudgetAndOneFenMoreIsOverspent() {
        LineHistory line = UNBUDGETED.paid("P-1", "2024-05-06", 700);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R02)) {
            timeline.spent(line).close("2024-05-06", "2024-05-08");
            assertThat(timeline.alerts()).containsExactly("R01 OPEN CRITICAL on 2024-05-06 by P-1");

            line = line.budgeted(700);
            timeline.line(line).close("2024-05-09");
            assertThat(timeline.alerts()).containsExactly("R01 RESOLVED CRITICAL on 2024-05-09 by P-1");

            timeline.spent(line.paid("P-2", "2024-05-10", 1)).close("2024-05-10");
            assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-10 by P-2");
        }
    }

    @Test
    void r03NinetyFivePercentInNovemberIsAheadAndDecemberEndsIt() {
        LineHistory line = BUDGETED.paid("P-1", "2024-10-31", 9_000);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R03)) {
            timeline.spent(line).close("2024-10-31", "2024-11-14");
            assertThat(timeline.alerts()).isEmpty();

            timeline.spent(line.paid("P-2", "2024-11-15", 500)).close("2024-11-15", "2024-11-30");
            assertThat(timeline.alerts()).containsExactly("R03 OPEN WARN on 2024-11-15 by P-2");

            timeline.close("2024-12-01", "2024-12-31");
            assertThat(timeline.alerts()).containsExactly("R03 RESOLVED WARN on 2024-12-01 by P-2");
        }
    }

    @Test
    void r05APaymentOnAFrozenLineIsRaisedAndItsReversalResolvesIt() {
        LineHistory line = BUDGETED.paid("P-0", "2024-06-03", 4_000).changed(ChangeKind.CLOSE, "2024-10-01", -6_000);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R05)) {
            timeline.spent(line).close("2024-06-03", "2024-10-14");
            assertThat(timeline.alerts()).isEmpty();

            line = line.paid("P-1", "2024-10-15", 100);
            timeline.spent(line).close("2024-10-15", "2024-10-20");
            assertThat(timeline.alerts())
                    .containsExactly("R02 OPEN CRITICAL on 2024-10-15 by P-1", "R05 OPEN HIGH on 2024-10-15 by P-1");

            timeline.spent(line.related("V-1", EntryKind.REVERSAL, "P-1", "2024-10-21", -100))
                    .close("2024-10-21");
            assertThat(timeline.alerts())
                    .containsExactly(
                            "R02 RESOLVED CRITICAL on 2024-10-21 by P-1", "R05 RESOLVED HIGH on 2024-10-21 by P-1");
        }
    }

    @Test
    void r05AnEntryDatedInAnotherYearIsRaisedAndPutRightItResolves() {
        LineHistory wrong = BUDGETED.paid("P-1", "2025-01-02", 100);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R05)) {
            timeline.line(BUDGETED).entry(wrong.lastEntry()).close("2024-06-03");
            assertThat(timeline.alerts()).containsExactly("R05 OPEN HIGH on 2024-06-03 by P-1");

            timeline.close("2024-06-04", "2024-06-10").entry(wrong.lastEntry()).close("2024-06-11");
            assertThat(timeline.alerts()).isEmpty();

            timeline.spent(BUDGETED.revised("P-1", 1, "2024-06-12", 100)).close("2024-06-12");
            assertThat(timeline.alerts()).containsExactly("R05 RESOLVED HIGH on 2024-06-12 by P-1");
        }
    }

    @Test
    void r11ThirtyDaysBeforeTheMilestoneTheLagIsForeseenAndTheVerdictTakesItsPlace() {
        LineHistory line = BUDGETED.paid("P-1", "2024-01-10", 400);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R11)) {
            timeline.spent(line);
            line = line.paid("P-2", "2024-01-20", 400);
            timeline.spent(line);
            line = line.paid("P-3", "2024-02-20", 400);
            timeline.spent(line).close("2024-01-01", "2024-02-29");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2024-03-01", "2024-04-02");
            assertThat(timeline.alerts()).containsExactly("R11 OPEN WARN on 2024-03-01 by 2024-03-31");

            timeline.close("2024-04-03");
            assertThat(timeline.alerts()).containsExactly("R11 RESOLVED WARN on 2024-04-03 by 2024-03-31");
        }
    }

    /** New Year's Day is a holiday, 4 and 5 January a weekend: the year is judged on Monday, 6 January. */
    @Test
    void r15TheYearIsJudgedInJanuaryAndALateEntryResolvesIt() {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-20", 8_900);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R15)) {
            timeline.spent(line).close("2024-11-20", "2025-01-05");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2025-01-06", "2025-01-08");
            assertThat(timeline.alerts()).containsExactly("R15 OPEN HIGH on 2025-01-06 by 2024-12-31");

            timeline.spent(line.paid("P-2", "2024-12-31", 600)).close("2025-01-09");
            assertThat(timeline.alerts()).containsExactly("R15 RESOLVED HIGH on 2025-01-09 by 2024-12-31");
        }
    }

    @Test
    void r16SixtyDaysWithoutAPaymentAreRaisedOnTheDayAndThePaymentResolvesIt() {
        LineHistory line = BUDGETED.paid("P-1", "2024-02-01", 1_000);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R16)) {
            timeline.spent(line).close("2024-02-01", "2024-03-31");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2024-04-01", "2024-05-12");
            assertThat(timeline.alerts()).containsExactly("R16 OPEN WARN on 2024-04-01 by 2024-02-01");

            timeline.spent(line.paid("P-2", "2024-05-13", 1)).close("2024-05-13");
            assertThat(timeline.alerts()).containsExactly("R16 RESOLVED WARN on 2024-05-13 by 2024-02-01");
        }
    }

    /** Nothing is paid in the meantime: the pace overtakes 40 % by itself, on the day the agenda has for it. */
    @Test
    void r16ALineFallsBehindOnAQuietDay() {
        LineHistory line = BUDGETED.paid("P-1", "2024-02-01", 4_000);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R16)) {
            timeline.spent(line).close("2024-02-01", "2024-06-30");

            // 30 + 30 × 31/91 = 40.22 % on 1 May; 39.89 % the day before.
            assertThat(timeline.alerts()).containsExactly("R16 OPEN WARN on 2024-05-01 by 2024-02-01");
        }
    }

    @Test
    void r20MoreThanHalfOfTheYearInDecemberIsASurge() {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-29", 4_000);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R20)) {
            timeline.spent(line).close("2024-11-29", "2024-12-10");
            timeline.spent(line.paid("P-2", "2024-12-11", 6_000)).close("2024-12-11", "2025-01-05");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2025-01-06");
            assertThat(timeline.alerts()).containsExactly("R20 OPEN HIGH on 2025-01-06 by 2024-12-31");
        }
    }

    @Test
    void r21TheLastWeekOfTheYear() {
        LineHistory line = BUDGETED.paid("P-1", "2024-11-29", 9_130);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R21)) {
            timeline.spent(line).spent(line.paid("P-2", "2024-12-25", 870)).close("2024-12-25", "2025-01-05");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2025-01-06", "2025-01-31");
            assertThat(timeline.alerts()).containsExactly("R21 OPEN WARN on 2025-01-06 by 2024-12-31");
        }
    }

    @Test
    void r30TheSamePayeeAndAmountWithinAWeekAreSuspectUntilOneIsReversed() {
        LineHistory line = BUDGETED.paidTo("合成收款人", "P-1", "2024-05-06", 500);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R30)) {
            timeline.spent(line).close("2024-05-06", "2024-05-12");
            line = line.paidTo("合成收款人", "P-2", "2024-05-13", 500);
            timeline.spent(line).close("2024-05-13", "2024-05-14");
            assertThat(timeline.alerts()).containsExactly("R30 OPEN WARN on 2024-05-13 by P-2");

            timeline.spent(line.related("V-1", EntryKind.REVERSAL, "P-2", "2024-05-15", -500))
                    .close("2024-05-15");
            assertThat(timeline.alerts()).containsExactly("R30 RESOLVED WARN on 2024-05-15 by P-2");
        }
    }

    @Test
    void r33MoneyPaidToTheUnitItselfIsRaisedUntilItIsBack() {
        LineHistory line = UNBUDGETED
                .budgeted(LineHistory.described("合成项目", "合成单位", null), 10_000)
                .paidTo("合成单位", "P-1", "2024-05-06", 500);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R33)) {
            timeline.spent(line).close("2024-05-06", "2024-05-09");
            assertThat(timeline.alerts()).containsExactly("R33 OPEN HIGH on 2024-05-06 by P-1");

            timeline.spent(line.refunded("R-1", "2024-05-10", 500)).close("2024-05-10");
            assertThat(timeline.alerts()).containsExactly("R33 RESOLVED HIGH on 2024-05-10 by P-1");
        }
    }

    @Test
    void r37HospitalityBeyondItsBudgetIsRaisedUntilTheExcessIsBack() {
        LineHistory line = UNBUDGETED
                .budgeted(LineHistory.described("公务接待费", null, "30217"), 1_000)
                .paid("P-1", "2024-05-06", 1_001);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R37)) {
            timeline.spent(line).close("2024-05-06");
            assertThat(timeline.alerts())
                    .containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1", "R37 OPEN HIGH on 2024-05-06 by P-1");

            timeline.spent(line.refunded("R-1", "2024-05-07", 1)).close("2024-05-07");
            assertThat(timeline.alerts())
                    .containsExactly(
                            "R02 RESOLVED CRITICAL on 2024-05-07 by P-1", "R37 RESOLVED HIGH on 2024-05-07 by P-1");
        }
    }

    @Test
    void r40TheThirdLargeChangeOfTheYearIsRaisedOnTheDayItIsEffective() {
        LineHistory line = BUDGETED.changed(ChangeKind.ADJUSTMENT, "2024-03-01", 500)
                .changed(ChangeKind.VIREMENT, "2024-05-06", -500)
                .changed(ChangeKind.ADJUSTMENT, "2024-08-01", 500);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R40)) {
            timeline.line(line).close("2024-01-01", "2024-07-31");
            assertThat(timeline.alerts()).isEmpty();

            timeline.close("2024-08-01", "2024-08-31");
            assertThat(timeline.alerts()).containsExactly("R40 OPEN WARN on 2024-08-01 by C-3");
        }
    }

    @Test
    void r52AnEntryThatComesAfterItsMilestoneWasJudgedIsNamed() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 3_000);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R52)) {
            timeline.spent(line).close("2024-03-20", "2024-04-07");
            assertThat(timeline.alerts()).isEmpty();

            Entry late = new Entry(
                    "P-2",
                    0,
                    EntryKind.PAYMENT,
                    null,
                    line.key(),
                    LocalDate.of(2024, 3, 29),
                    new Money(7),
                    LocalDate.of(2024, 4, 8),
                    EntryDetails.NONE);
            timeline.spent(line.with(late)).close("2024-04-08", "2024-04-30");
            assertThat(timeline.alerts()).containsExactly("R52 OPEN INFO on 2024-04-08 by P-2");
        }
    }

    @Test
    void r53ARefundAboveItsOriginalIsRaisedUntilTheRestIsPaidBack() {
        LineHistory line = BUDGETED.paid("P-0", "2024-04-01", 900).paid("P-1", "2024-05-06", 100);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R53)) {
            line.entries().forEach(entry -> timeline.entry(BUDGETED.record(entry, false)));
            LineHistory refunded = line.refunded("R-1", "2024-05-08", 101);
            timeline.spent(refunded).close("2024-05-06", "2024-05-09");
            assertThat(timeline.alerts()).containsExactly("R53 OPEN HIGH on 2024-05-08 by R-1");

            LineHistory corrected = line.refunded("R-1", "2024-05-08", 100);
            timeline.spent(corrected).close("2024-05-10");
            assertThat(timeline.alerts()).containsExactly("R53 RESOLVED HIGH on 2024-05-10 by R-1");
        }
    }

    @Test
    void r54AnAmountAHundredTimesTheBudgetIsRaisedUntilItsRevisionComes() {
        LineHistory line = UNBUDGETED.budgeted(100).paid("P-1", "2024-05-06", 10_001);
        try (Timeline timeline = Timeline.ofRule(RuleCode.R54)) {
            timeline.spent(line).close("2024-05-06");
            assertThat(timeline.alerts())
                    .containsExactly("R02 OPEN CRITICAL on 2024-05-06 by P-1", "R54 OPEN HIGH on 2024-05-06 by P-1");

            timeline.spent(UNBUDGETED.budgeted(100).paid("P-1", "2024-05-06", 1))
                    .close("2024-05-07");
            assertThat(timeline.alerts())
                    .containsExactly(
                            "R02 RESOLVED CRITICAL on 2024-05-07 by P-1", "R54 RESOLVED HIGH on 2024-05-07 by P-1");
        }
    }
}
