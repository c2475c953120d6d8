package budgetflow.domain.execution;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.draft;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.plan.JudgingDays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneVerdictTest {
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());
    private static final int MARCH = 0;
    private static final int JUNE = 1;

    @ParameterizedTest
    @CsvSource({"29.99, LAGGING", "30.00, MET", "30.01, MET"})
    void atTheEndOfMarchThirtyPercentIsMet(String paid, Verdict verdict) {
        LineExecution line = execution(ROAD, List.of(budget(ROAD, "100.00")), payment("P-1", ROAD, "2024-03-31", paid));

        assertThat(milestone(line, MARCH, "2024-04-03").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-30, MET", "2024-03-31, MET", "2024-04-01, LAGGING"})
    void whatIsPaidOnTheDueDateStillCountsAndTheDayAfterDoesNot(String paidOn, Verdict verdict) {
        LineExecution line = execution(ROAD, List.of(budget(ROAD, "100.00")), payment("P-1", ROAD, paidOn, "30.00"));

        assertThat(milestone(line, MARCH, "2024-04-30").verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-30, PENDING",
        "2024-03-31, PENDING",
        "2024-04-01, PENDING",
        "2024-04-02, PENDING",
        "2024-04-03, LAGGING",
        "2024-04-04, LAGGING"
    })
    void aVerdictIsPendingUntilTheThirdWorkingDayIsClosed(String closedOn, Verdict verdict) {
        LineExecution line = execution(ROAD, List.of(budget(ROAD, "100.00")));

        assertThat(milestone(line, MARCH, closedOn).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, LAGGING, 200.00", "2024-04-01, MET, 100.00"})
    void theBudgetOfTheDueDateDecides(String effectiveOn, Verdict verdict, String adjusted) {
        LineExecution line = execution(
                ROAD,
                List.of(budget(ROAD, "100.00"), approved("A-1", ROAD, effectiveOn, "100.00")),
                payment("P-1", ROAD, "2024-03-15", "30.00"));

        assertThat(milestone(line, MARCH, "2024-04-03").verdict()).isEqualTo(verdict);
        assertThat(milestone(line, MARCH, "2024-04-03").adjusted()).isEqualTo(yuan(adjusted));
    }

    @Test
    void aDraftDecidesNothing() {
        LineExecution line = execution(
                ROAD,
                List.of(budget(ROAD, "100.00"), draft("A-1", ROAD, "2024-01-02", "900.00")),
                payment("P-1", ROAD, "2024-03-15", "30.00"));

        assertThat(milestone(line, MARCH, "2024-04-03").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void withoutABudgetAboveZeroThereIsNoVerdict() {
        LineExecution line =
                execution(ROAD, List.of(budget(ROAD, "0.00")), payment("P-1", ROAD, "2024-03-15", "30.00"));

        assertThat(milestone(line, MARCH, "2024-04-03").verdict()).isNull();
        assertThat(milestone(line, MARCH, "2024-04-03").executedShare()).isEmpty();
        assertThat(line.rateOn(day("2024-12-31"))).isEmpty();
    }

    @Test
    void theThirdMilestoneIsTheEndOfOctoberAndNotTheThirdQuarter() {
        LineExecution line = execution(
                ROAD,
                List.of(budget(ROAD, "100.00")),
                payment("P-1", ROAD, "2024-05-15", "60.00"),
                payment("P-2", ROAD, "2024-10-31", "30.00"));

        assertThat(line.milestonesOn(day("2025-01-06"), JUDGING))
                .extracting(MilestoneFigures::verdict)
                .containsExactly(Verdict.LAGGING, Verdict.MET, Verdict.MET, Verdict.LAGGING);
        assertThat(line.quarters().get(2).floor().text()).isEqualTo("60");
        assertThat(line.quarters().get(2).pace().asPercent()).isEqualTo("82.4390");
    }

    @Test
    void whatIsLateRestatesAndNeverChangesWhatWasReported() {
        LineExecution early = execution(ROAD, List.of(budget(ROAD, "100.00")));
        MilestoneVerdict reported =
                MilestoneVerdict.judged(ROAD, milestone(early, JUNE, "2024-07-03"), day("2024-07-03"));
        LineExecution late =
                execution(ROAD, List.of(budget(ROAD, "100.00")), payment("P-1", ROAD, "2024-06-30", "60.00"));

        MilestoneVerdict restated = reported.restated(milestone(late, JUNE, "2024-07-20"));

        assertThat(restated.asReported()).isEqualTo(reported.asReported());
        assertThat(restated.asReported().verdict()).isEqualTo(Verdict.LAGGING);
        assertThat(restated.restated().verdict()).isEqualTo(Verdict.MET);
        assertThat(restated.recordKey()).isEqualTo(ROAD.text() + "#2024-06-30");
    }

    private static MilestoneFigures milestone(LineExecution line, int index, String closedOn) {
        return line.milestonesOn(day(closedOn), JUDGING).get(index);
    }
}
