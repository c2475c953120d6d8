package budgetflow.domain.execution;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;
import static budgetflow.domain.given.Given.ledger;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionStatusTest {

    @ParameterizedTest
    @CsvSource({
        // The floor: the day before, on and after a milestone; no grace for the status.
        "2024-03-30, 29.99, ON_TRACK",
        "2024-03-31, 29.99, LAGGING",
        "2024-03-31, 30.00, ON_TRACK",
        "2024-03-31, 30.01, ON_TRACK",
        "2024-04-01, 29.99, LAGGING",
        "2024-06-29, 59.99, ON_TRACK",
        "2024-06-30, 59.99, LAGGING",
        "2024-10-30, 89.99, ON_TRACK",
        "2024-10-31, 89.99, LAGGING",
        "2024-10-31, 90.00, ON_TRACK",
        // 30 September is never lagging for being under 90 %.
        "2024-09-30, 60.00, ON_TRACK",
        "2024-09-30, 89.99, ON_TRACK",
        "2024-09-30, 59.99, LAGGING",
        // Ahead is more than 15 points above a pace of 82.439 %.
        "2024-09-30, 97.43, ON_TRACK",
        "2024-09-30, 97.44, AHEAD",
        // Exactly everything is not over; one fen more is.
        "2024-12-31, 99.99, LAGGING",
        "2024-12-31, 100.00, ON_TRACK",
        "2024-12-31, 100.01, OVERSPENT",
    })
    void ofAHundredYuan(String closedOn, String paid, ExecutionStatus status) {
        LineExecution line = execution(ROAD, List.of(budget(ROAD, "100.00")), payment("P-1", ROAD, "2024-01-15", paid));

        assertThat(line.statusOn(day(closedOn))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"35.00, ON_TRACK", "35.01, AHEAD"})
    void exactlyFifteenPointsAboveThePaceIsNotAhead(String paid, ExecutionStatus status) {
        // With one milestone at the year's end the pace is 20 % after 73 of 365 days.
        LineExecution line = new LineExecution(
                BudgetLine.empty(ROAD).offer(budget(ROAD, "100.00")).line(),
                plan("12-31 100"),
                ledger(payment("P-1", ROAD, "2024-01-15", paid)));

        assertThat(line.plan().paceOn(day("2024-03-14")).asPercent()).isEqualTo("20.0000");
        assertThat(line.statusOn(day("2024-03-14"))).isEqualTo(status);
    }

    @Test
    void withoutAnyEntryALineHasNotStartedUntilItsFirstMilestone() {
        LineExecution line = execution(ROAD, List.of(budget(ROAD, "100.00")));

        assertThat(line.statusOn(day("2024-03-30"))).isEqualTo(ExecutionStatus.NOT_STARTED);
        assertThat(line.statusOn(day("2024-03-31"))).isEqualTo(ExecutionStatus.LAGGING);
    }

    @Test
    void aBudgetOfZeroIsUnbudgetedAsSoonAsThereIsAnEntry() {
        LineExecution untouched = execution(ROAD, List.of(budget(ROAD, "0.00")));
        LineExecution spent =
                execution(ROAD, List.of(budget(ROAD, "0.00")), payment("P-1", ROAD, "2024-01-15", "0.01"));

        assertThat(untouched.statusOn(day("2024-01-31"))).isEqualTo(ExecutionStatus.NOT_STARTED);
        assertThat(spent.statusOn(day("2024-01-31"))).isEqualTo(ExecutionStatus.UNBUDGETED);
    }

    @Test
    void aSupplementaryBudgetHealsFromTheDayItIsEffective() {
        LineExecution line = execution(
                ROAD,
                List.of(budget(ROAD, "100.00"), approved("A-1", ROAD, "2024-06-01", "50.00")),
                payment("P-1", ROAD, "2024-02-01", "120.00"));

        assertThat(line.statusOn(day("2024-05-31"))).isEqualTo(ExecutionStatus.OVERSPENT);
        assertThat(line.statusOn(day("2024-12-31"))).isEqualTo(ExecutionStatus.LAGGING);
    }

    @Test
    void aLineWithNeitherBudgetNorEntryIsVoid() {
        assertThat(execution(ROAD, List.of()).isVoid()).isTrue();
        assertThat(execution(ROAD, List.of(budget(ROAD, "0.00"))).isVoid()).isFalse();
        assertThat(execution(ROAD, List.of(), payment("P-1", ROAD, "2024-01-15", "0.01"))
                        .isVoid())
                .isFalse();
    }
}
