package budgetflow.domain.plan;

import budgetflow.domain.key.LineKey;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 计划及其范围: a spending plan and what it is for; the latest of a scope replaces the one before as a whole. */
public record ScopedPlan(PlanScope scope, SpendingPlan plan) {

    public ScopedPlan {
        if (!scope.fiscalYear().equals(plan.fiscalYear())) {
            throw new IllegalArgumentException("the plan of another year: " + scope);
        }
    }

    /**
     * The plan in force for a line: the narrowest that is known, else the standard one.
     *
     * @param known the plan of exactly a scope, null where there is none
     */
    public static SpendingPlan inForce(LineKey line, Function<PlanScope, @Nullable ScopedPlan> known) {
        for (PlanScope scope : PlanScope.of(line)) {
            ScopedPlan found = known.apply(scope);
            if (found != null) {
                return found.plan();
            }
        }
        return SpendingPlan.standard(line.fiscalYear());
    }
}
