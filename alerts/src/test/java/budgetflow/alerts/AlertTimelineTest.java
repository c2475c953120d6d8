package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The year of a line as the regulation tells it, with rules judged when days are closed. */
class AlertTimelineTest {
    private static final LineHistory UNBUDGETED = LineHistory.of(LineHistory.ZUNHUA_PROJECT);
    private static final LineHistory BUDGETED = UNBUDGETED.budgeted(10_000);

    private final Timeline timeline = Timeline.atDayClose();

    @AfterEach
    void end() {
        timeline.close();
    }

    @Test
    void lagIsRaisedOnceWhenTheThirdWorkingDayIsClosed() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 4_000);
        timeline.spent(line);

        timeline.close("2024-03-20", "2024-07-02");
        assertThat(timeline.alerts()).isEmpty();
        assertThat(timeline.verdicts()).containsExactly("2024-03-31 reported MET on 2024-04-03, restated MET");

        timeline.close("2024-07-03", "2024-08-31");
        assertThat(timeline.alerts()).containsExactly("R10 OPEN HIGH on 2024-07-03 by 2024-06-30");
        assertThat(timeline.verdicts()).containsExactly("2024-06-30 reported LAGGING on 2024-07-03, restated LAGGING");
    }

    @Test
    void lagIsResolvedByAPaymentAndReopenedByARefund() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 5_500);
        timeline.spent(line).close("2024-03-20", "2024-07-14");
        assertThat(timeline.alerts()).containsExactly("R10 OPEN INFO on 2024-07-03 by 2024-06-30");

        line = line.paid("P-2", "2024-07-15", 500);
        timeline.spent(line).close("2024-07-15", "2024-07-19");
        assertThat(timeline.alerts()).containsExactly("R10 RESOLVED INFO on 2024-07-15 by 2024-06-30");

        line = line.refunded("P-3", "2024-07-20", 1);
        timeline.spent(line).close("2024-07-20", "2024-07-25");
        assertThat(timeline.alerts()).containsExactly("R10 REOPENED INFO on 2024-07-20 by 2024-06-30");
    }

    @Test
    void overspendingIsHealedByARefundAndComesBack() {
        LineHistory line = BUDGETED.paid("P-1", "2024-02-05", 10_000);
        timeline.spent(line).close("2024-02-05");
        assertThat(timeline.alerts()).isEmpty();

        line = line.paid("P-2", "2024-02-06", 1);
        timeline.spent(line).close("2024-02-06", "2024-02-08");
        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-02-06 by P-2");

        line = line.refunded("P-3", "2024-02-09", 1);
        timeline.spent(line).close("2024-02-09");
        assertThat(timeline.alerts()).containsExactly("R02 RESOLVED CRITICAL on 2024-02-09 by P-2");

        line = line.paid("P-4", "2024-02-10", 2);
        timeline.spent(line).close("2024-02-10");
        assertThat(timeline.alerts()).singleElement().asString().startsWith("R02 REOPENED CRITICAL on 2024-02-10");
    }

    @Test
    void anApprovedChangeHealsOnItsEffectiveDayAndNotBefore() {
        LineHistory line = BUDGETED.paid("P-1", "2024-02-05", 10_001);
        timeline.spent(line).close("2024-02-05");
        timeline.alerts();

        timeline.line(line.changed(ChangeKind.ADJUSTMENT, "2024-02-20", 1)).close("2024-02-06", "2024-02-19");
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2024-02-20");
        assertThat(timeline.alerts()).containsExactly("R02 RESOLVED CRITICAL on 2024-02-20 by P-1");
    }

    @Test
    void unbudgetedSpendingIsHealedByABudgetLineAndInhibitsOverspent() {
        LineHistory line = UNBUDGETED.paid("P-1", "2024-05-06", 700);
        timeline.spent(line).close("2024-05-06");
        assertThat(timeline.alerts()).containsExactly("R01 OPEN CRITICAL on 2024-05-06 by P-1");

        line = line.budgeted(700);
        timeline.line(line).close("2024-05-07");
        assertThat(timeline.alerts()).contains("R01 RESOLVED CRITICAL on 2024-05-07 by P-1");

        timeline.line(line.budgeted(700).changed(ChangeKind.CLOSE, "2024-05-08", -100))
                .close("2024-05-08");
        assertThat(timeline.alerts()).containsExactly("R02 OPEN CRITICAL on 2024-05-08 by P-1");
    }

    @Test
    void noSpendingIsAWarningInSpringAndWorsensInSummerUntilMoneyIsSpent() {
        timeline.line(BUDGETED).close("2024-03-01", "2024-04-02");
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2024-04-03", "2024-07-02");
        assertThat(timeline.alerts())
                .containsExactly(
                        "R10 OPEN HIGH on 2024-04-03 by 2024-03-31", "R12 OPEN WARN on 2024-04-03 by 2024-03-31");

        timeline.close("2024-07-03");
        assertThat(timeline.alerts()).containsExactly("R12 WORSENED HIGH on 2024-07-03 by 2024-06-30");

        timeline.spent(BUDGETED.paid("P-1", "2024-07-04", 1)).close("2024-07-04");
        assertThat(timeline.alerts()).containsExactly("R12 RESOLVED HIGH on 2024-07-04 by 2024-06-30");
    }

    @Test
    void whatWasReportedStaysWhileALateEntryRestates() {
        LineHistory line = BUDGETED.paid("P-1", "2024-06-20", 5_900);
        timeline.spent(line).close("2024-06-20", "2024-07-03");
        timeline.verdicts();

        timeline.spent(line.paid("P-2", "2024-06-28", 100)).close("2024-07-04");

        assertThat(timeline.verdicts()).containsExactly("2024-06-30 reported LAGGING on 2024-07-03, restated MET");
        assertThat(timeline.alerts()).last().isEqualTo("R10 RESOLVED INFO on 2024-07-04 by 2024-06-30");
    }

    @Test
    void theLastMilestoneIsJudgedInJanuaryOfTheNextYear() {
        LineHistory line = BUDGETED.paid("P-1", "2024-03-20", 9_500);
        timeline.spent(line).close("2024-12-30", "2025-01-05");
        timeline.alerts();
        timeline.verdicts();

        timeline.close("2025-01-06");

        assertThat(timeline.verdicts()).containsExactly("2024-12-31 reported LAGGING on 2025-01-06, restated LAGGING");
        assertThat(timeline.alerts()).containsExactly("R10 OPEN INFO on 2025-01-06 by 2024-12-31");
    }

    @Test
    void aLineOfNextYearIsLeftAloneUntilItsYearBegins() {
        LineKey nextYear = LineKey.of("130281/2025/473001/13028124P00337210001L");
        LineHistory line = LineHistory.of(nextYear).paid("P-1", "2025-01-01", 5);
        timeline.spent(line).close("2024-12-30", "2024-12-31");
        assertThat(timeline.alerts()).isEmpty();

        timeline.close("2025-01-01");
        assertThat(timeline.alerts()).containsExactly("R01 OPEN CRITICAL on 2025-01-01 by P-1");
    }

    @Test
    void anEntryThatMovedAwayIsNamedNoMore() {
        LineHistory line = BUDGETED.paid("P-1", "2024-05-06", 9_000);
        Entry moved = line.entries().get(0);
        timeline.spent(line).close("2024-05-06");

        line = line.without("P-1").paid("P-2", "2024-05-07", 9_000).paid("P-3", "2024-05-07", 2_000);
        line.entries().forEach(entry -> timeline.entry(UNBUDGETED.record(entry, false)));
        timeline.entry(line.record(moved, true)).line(line).close("2024-05-07");

        assertThat(timeline.alerts()).contains("R02 OPEN CRITICAL on 2024-05-07 by P-3");
    }
}
