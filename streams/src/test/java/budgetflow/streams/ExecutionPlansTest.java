package budgetflow.streams;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.plan;
import static budgetflow.domain.given.Given.planOf;
import static budgetflow.domain.given.Given.regionOf;
import static budgetflow.domain.given.Given.unitOf;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.SpendingPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionPlansTest {
    private static final SpendingPlan HALVES = plan("06-30 50", "12-31 100");
    private static final SpendingPlan THIRDS = plan("04-15 33.3333", "08-20 66.6666", "12-10 100");

    @TempDir
    private Path folder;

    private ExecutionBench bench;

    @BeforeEach
    void start() {
        bench = ExecutionBench.onDisk(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aLineWithoutAnyPlanFollowsTheStandardOne() {
        bench.feed(budget(ROAD, "100.00"));

        assertThat(planOfLine(ROAD)).isEqualTo(SpendingPlan.standard(YEAR));
    }

    @Test
    void aDefaultPlanReachesLinesBeforeAndAfterIt() {
        bench.feed(budget(ROAD, "100.00"));

        bench.feed(planOf(regionOf(ROAD), "06-30 50", "12-31 100"));
        bench.feed(payment("P-1", SCHOOL, "2024-03-01", "1.00"));

        assertThat(planOfLine(ROAD)).isEqualTo(HALVES);
        assertThat(planOfLine(SCHOOL)).isEqualTo(HALVES);
    }

    @Test
    void aDefaultPlanReachesLinesThatHaveEntriesOnly() {
        bench.feed(payment("P-1", ROAD, "2024-03-01", "1.00"));

        bench.feed(planOf(unitOf(ROAD), "06-30 50", "12-31 100"));

        assertThat(planOfLine(ROAD)).isEqualTo(HALVES);
    }

    @Test
    void theNarrowestPlanHoldsInWhateverOrderTheyCome() {
        bench.feed(
                budget(ROAD, "1.00"),
                planOf(PlanScope.line(ROAD), "04-15 33.3333", "08-20 66.6666", "12-10 100"),
                budget(BRIDGE, "1.00"),
                planOf(unitOf(ROAD), "06-30 50", "12-31 100"),
                budget(SCHOOL, "1.00"),
                planOf(regionOf(ROAD), "12-31 100"));

        assertThat(planOfLine(ROAD)).isEqualTo(THIRDS);
        assertThat(planOfLine(BRIDGE)).isEqualTo(HALVES);
        assertThat(planOfLine(SCHOOL)).isEqualTo(plan("12-31 100"));
    }

    @Test
    void aDefaultIsSentAgainOnlyToTheLinesItChanges() {
        bench.feed(
                budget(ROAD, "1.00"),
                budget(BRIDGE, "1.00"),
                budget(SCHOOL, "1.00"),
                planOf(PlanScope.line(ROAD), "12-31 100"));
        bench.sent();

        bench.feed(planOf(unitOf(ROAD), "06-30 50", "12-31 100"));
        assertThat(bench.sent()).extracting(LineExecution::key).containsExactly(BRIDGE);

        bench.feed(planOf(unitOf(ROAD), "06-30 50", "12-31 100"));
        assertThat(bench.sent()).isEmpty();

        bench.feed(planOf(regionOf(ROAD), "06-30 50", "12-31 100"));
        assertThat(bench.sent()).extracting(LineExecution::key).containsExactly(SCHOOL);
    }

    @Test
    void aDefaultOfAnotherUnitYearOrRegionTouchesNothing() {
        LineKey nextYear = LineKey.of("130281/2025/473001/B-208");
        LineKey elsewhere = LineKey.of("371302/2024/473001/B-208");
        LineKey longerUnit = LineKey.of("130281/2024/4730011/B-208");
        bench.feed(
                budget(ROAD, "1.00"), budget(nextYear, "1.00"), budget(elsewhere, "1.00"), budget(longerUnit, "1.00"));
        bench.sent();

        bench.feed(planOf(unitOf(ROAD), "06-30 50", "12-31 100"));

        assertThat(bench.sent()).extracting(LineExecution::key).containsExactly(ROAD);
    }

    @Test
    void theLatestPlanOfAScopeHolds() {
        bench.feed(budget(ROAD, "1.00"), planOf(PlanScope.line(ROAD), "12-31 100"));

        bench.feed(planOf(PlanScope.line(ROAD), "06-30 50", "12-31 100"));

        assertThat(planOfLine(ROAD)).isEqualTo(HALVES);
    }

    @Test
    void aLineThatHasOnlyAPlanIsNotSent() {
        bench.feed(planOf(PlanScope.line(ROAD), "12-31 100"), planOf(unitOf(ROAD), "12-31 100"));

        assertThat(bench.lines()).isEmpty();
    }

    private SpendingPlan planOfLine(LineKey key) {
        return bench.line(key).orElseThrow().plan();
    }
}
