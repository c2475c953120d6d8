package budgetflow.domain.history;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.YEAR;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.draft;
import static budgetflow.domain.given.Given.payment;
import static budgetflow.domain.given.Given.refund;
import static budgetflow.domain.given.Given.revised;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.history.Reckoned.Due;
import budgetflow.domain.history.Reckoned.Quarter;
import budgetflow.domain.ledger.SubmittedEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RandomHistoryTest {
    private static final History HISTORY = RandomHistory.of(1, YEAR, 3000);

    @Test
    void theSameSeedGivesTheSameHistoryAndAnotherAnother() {
        assertThat(RandomHistory.of(1, YEAR, 3000)).isEqualTo(HISTORY);
        assertThat(RandomHistory.of(2, YEAR, 3000)).isNotEqualTo(HISTORY);
        assertThat(HISTORY.shuffled(1)).isNotEqualTo(HISTORY);
        assertThat(HISTORY.shuffled(1).inputs()).containsExactlyInAnyOrderElementsOf(HISTORY.inputs());
    }

    @Test
    void everythingThatMayHappenToAnEntryHappens() {
        Map<String, List<SubmittedEntry>> byId =
                HISTORY.entries().stream().collect(Collectors.groupingBy(SubmittedEntry::entryId));

        assertThat(HISTORY.entries())
                .extracting(SubmittedEntry::kind)
                .contains("PAYMENT", "REFUND", "CORRECTION", "REVERSAL", "GIFT");
        assertThat(byId.values())
                .anyMatch(revisions -> lines(revisions) > 1)
                .anyMatch(revisions -> revisions.size() > 1 && lines(revisions) == 1)
                .anyMatch(revisions -> revisions.size() > 2);
        assertThat(HISTORY.entries()).anyMatch(entry -> entry.rejected().isPresent());
    }

    @Test
    void budgetsAndPlansComeInEveryShape() {
        assertThat(HISTORY.changes())
                .anyMatch(change -> !change.isApproved())
                .anyMatch(change -> change.revision() > 1);
        assertThat(HISTORY.changes()).extracting(BudgetChange::kind).contains(ChangeKind.values());
        assertThat(HISTORY.plans())
                .anyMatch(plan -> plan.scope().unit() == null)
                .anyMatch(plan -> plan.scope().unit() != null && plan.scope().isDefault())
                .anyMatch(plan -> !plan.scope().isDefault())
                .anyMatch(plan -> plan.plan().milestones().size() == 3)
                .anyMatch(plan -> plan.plan().milestones().size() == 4);
        ReferenceReckoning reckoning = ReferenceReckoning.of(HISTORY, YEAR.year());
        assertThat(reckoning.lines()).anyMatch(line -> HISTORY.changes().stream()
                .noneMatch(change -> change.line().text().equals(line)));
    }

    /** The reckoning itself against figures worked out by hand. */
    @Test
    void theReckoningAddsUpBranchByBranch() {
        SubmittedEntry first = payment("P-1", ROAD, "2024-02-10", "20.00");
        History history = new History(List.of(
                revised(first, 1, ROAD, "2024-03-31", "31.00"),
                first,
                first,
                payment("P-2", ROAD, "2024-05-01", "40.00"),
                refund("R-1", "P-2", ROAD, "2024-06-01", "-5.00"),
                payment("P-3", BRIDGE, "2024-06-01", "7.00"),
                payment("P-4", ROAD, "2023-06-01", "7.00"),
                budget(ROAD, "100.00"),
                approved("A-1", ROAD, "2024-06-30", "20.00"),
                draft("A-2", ROAD, "2024-01-01", "500.00")));

        ReferenceReckoning reckoning = ReferenceReckoning.of(history, YEAR.year());
        Reckoned road = reckoning.line(ROAD.text(), day("2024-07-03"), dueOn -> dueOn.plusDays(3));

        assertThat(List.of(reckoning.accepted(), reckoning.duplicate(), reckoning.rejected()))
                .containsExactly(5L, 1L, 1L);
        assertThat(reckoning.lines()).containsExactly(ROAD.text(), BRIDGE.text());
        assertThat(road.net()).isEqualTo(66_00);
        assertThat(road.gross()).isEqualTo(71_00);
        assertThat(road.refunds()).isEqualTo(5_00);
        assertThat(road.entries()).isEqualTo(3);
        assertThat(road.adjusted()).isEqualTo(120_00);
        assertThat(road.quarters().get(1))
                .isEqualTo(new Quarter(35_00, 66_00, 120_00, "0.550000", 600_000, "0.600000"));
        assertThat(road.months()).startsWith(0L, 0L, 31_00L, 0L, 40_00L, -5_00L, 0L);
        assertThat(road.milestones().subList(0, 3))
                .containsExactly(
                        new Due(day("2024-03-31"), 300_000, 100_00, 30_00, 31_00, "MET"),
                        new Due(day("2024-06-30"), 600_000, 120_00, 72_00, 66_00, "LAGGING"),
                        new Due(day("2024-10-31"), 900_000, 120_00, 108_00, 66_00, "PENDING"));
        assertThat(road.status()).isEqualTo("LAGGING");
    }

    private static long lines(List<SubmittedEntry> revisions) {
        return revisions.stream().map(SubmittedEntry::lineCode).distinct().count();
    }
}
