package budgetflow.dashboard.year;

import budgetflow.domain.plan.SpendingPlan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Most lines of a year have the same plan: it is kept once. */
final class SharedPlans {
    /** More than this are not shared: who has so many plans has one for each line, and they come and go. */
    private static final int MOST = 10_000;

    private final Map<SpendingPlan, SpendingPlan> plans = new ConcurrentHashMap<>();

    SpendingPlan of(SpendingPlan plan) {
        SpendingPlan known = plans.get(plan);
        if (known == null && plans.size() < MOST) {
            plans.put(plan, plan);
        }
        return known == null ? plan : known;
    }
}
