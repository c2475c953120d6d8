package budgetflow.schemas.mapping;

import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.schemas.avro.MilestoneRecord;
import java.util.List;

/** Milestones. */
final class PlanMapping {
    private PlanMapping() {}

    static List<MilestoneRecord> toAvro(SpendingPlan plan) {
        return plan.milestones().stream().map(PlanMapping::toAvro).toList();
    }

    static MilestoneRecord toAvro(Milestone milestone) {
        return new MilestoneRecord(milestone.dueOn(), milestone.percent().tenThousandths());
    }

    static List<Milestone> toDomain(List<MilestoneRecord> avro) {
        return avro.stream().map(PlanMapping::toDomain).toList();
    }

    static Milestone toDomain(MilestoneRecord avro) {
        return new Milestone(avro.getDueOn(), new Percentage(avro.getPercentTenThousandths()));
    }
}
