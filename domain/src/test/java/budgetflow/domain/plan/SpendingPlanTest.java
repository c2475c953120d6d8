package budgetflow.domain.plan;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.plan;
import static budgetflow.domain.given.Given.planOf;
import static budgetflow.domain.given.Given.regionOf;
import static budgetflow.domain.given.Given.unitOf;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingPlanTest {
    private static final SpendingPlan STANDARD = SpendingPlan.standard(YEAR);

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 0", "2024-03-30, 0", "2024-03-31, 30", "2024-04-01, 30", "2024-06-29, 30", "2024-06-30, 60",
        "2024-07-01, 60", "2024-09-30, 60", "2024-10-30, 60", "2024-10-31, 90", "2024-11-01, 90", "2024-12-30, 90",
        "2024-12-31, 100", "2025-01-01, 100", "2023-12-31, 0"
    })
    void theFloorIsTheLastMilestonePassed(LocalDate day, String percent) {
        assertThat(STANDARD.floorOn(day).text()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 0.0000", "2024-01-01, 0.0000", "2024-01-31, 10.0000", "2024-03-31, 30.0000", "2024-06-30, 60.0000",
        "2024-07-31, 67.5610", "2024-09-30, 82.4390", "2024-10-31, 90.0000", "2024-12-31, 100.0000",
                "2025-06-01, 100.0000"
    })
    void thePaceIsLinearByDayBetweenMilestones(LocalDate day, String percent) {
        assertThat(STANDARD.paceOn(day).asPercent()).isEqualTo(percent);
    }

    @Test
    void whatTheEightProjectsOf2024HaveToSpendByJuneAndOctober() {
        Money budget = new Money(12_535_480_000L);

        assertThat(STANDARD.floorOn(day("2024-06-30")).of(budget)).isEqualTo(new Money(7_521_288_000L));
        assertThat(STANDARD.floorOn(day("2024-10-31")).of(budget)).isEqualTo(new Money(11_281_932_000L));
    }

    @Test
    void aPlanMayHaveAnyDatesAndEndBeforeTheYearDoes() {
        SpendingPlan plan = plan("04-15 33.3333", "08-20 66.6666", "12-10 100");

        assertThat(plan.floorOn(day("2024-08-19")).text()).isEqualTo("33.3333");
        assertThat(plan.paceOn(day("2024-12-20")).asPercent()).isEqualTo("100.0000");
    }

    @Test
    void aPlanRisesStrictlyStaysInItsYearAndEndsAtAHundred() {
        assertThat(misfit()).isEqualTo(RejectCode.PLAN_NOT_ENDING_AT_100);
        assertThat(misfit(step("2024-12-31", 95))).isEqualTo(RejectCode.PLAN_NOT_ENDING_AT_100);
        assertThat(misfit(step("2024-06-30", 60), step("2024-06-30", 100))).isEqualTo(RejectCode.PLAN_NOT_RISING);
        assertThat(misfit(step("2024-06-30", 60), step("2024-03-31", 100))).isEqualTo(RejectCode.PLAN_NOT_RISING);
        assertThat(misfit(step("2024-06-30", 60), step("2024-10-31", 60), step("2024-12-31", 100)))
                .isEqualTo(RejectCode.PLAN_NOT_RISING);
        assertThat(misfit(step("2025-01-01", 100))).isEqualTo(RejectCode.OUTSIDE_FISCAL_YEAR);
        assertThat(SpendingPlan.misfit(YEAR, List.of(step("2024-01-01", 100)))).isEmpty();
    }

    @Test
    void theNarrowestPlanIsInForce() {
        Map<PlanScope, ScopedPlan> known = Map.of(
                PlanScope.line(ROAD), planOf(PlanScope.line(ROAD), "01-31 100"),
                unitOf(ROAD), planOf(unitOf(ROAD), "02-29 100"),
                regionOf(ROAD), planOf(regionOf(ROAD), "03-31 100"));

        assertThat(ScopedPlan.inForce(ROAD, known::get)).isEqualTo(plan("01-31 100"));
        assertThat(ScopedPlan.inForce(BRIDGE, known::get)).isEqualTo(plan("02-29 100"));
        assertThat(ScopedPlan.inForce(SCHOOL, known::get)).isEqualTo(plan("03-31 100"));
        assertThat(ScopedPlan.inForce(ROAD, scope -> null)).isEqualTo(STANDARD);
    }

    @Test
    void aScopeReadsItsOwnTextAndCoversWhatIsBelow() {
        for (PlanScope scope : PlanScope.of(ROAD)) {
            assertThat(PlanScope.of(scope.text())).isEqualTo(scope);
            assertThat(scope.covers(ROAD)).isTrue();
            assertThat(ROAD.text()).startsWith(scope.prefixOfLines());
        }
        assertThat(unitOf(ROAD).covers(SCHOOL)).isFalse();
        assertThat(unitOf(ROAD).text()).isEqualTo("130281/2024/473001/*");
        assertThat(regionOf(ROAD).text()).isEqualTo("130281/2024/*/*");
    }

    private static Milestone step(String dueOn, int percent) {
        return new Milestone(day(dueOn), Percentage.of(percent));
    }

    private static RejectCode misfit(Milestone... milestones) {
        return SpendingPlan.misfit(YEAR, List.of(milestones)).orElseThrow();
    }
}
