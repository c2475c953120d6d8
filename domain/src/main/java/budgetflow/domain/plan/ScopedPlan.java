package budgetflow.domain.plan;

/** 计划及其范围: a spending plan and what it is for; the latest of a scope replaces the one before as a whole. */
public record ScopedPlan(PlanScope scope, SpendingPlan plan) {

    public ScopedPlan {
        if (!scope.fiscalYear().equals(plan.fiscalYear())) {
            throw new IllegalArgumentException("the plan of another year: " + scope);
        }
    }
}
