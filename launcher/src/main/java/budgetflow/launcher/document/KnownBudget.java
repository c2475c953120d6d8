package budgetflow.launcher.document;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the topics already hold, so that only what is new or corrected is sent. */
final class KnownBudget {
    private final Map<LineKey, BudgetLine> lines = new HashMap<>();
    private final Map<PlanScope, ScopedPlan> plans = new HashMap<>();

    private KnownBudget() {}

    static KnownBudget read(TopicReader topics) {
        List<BudgetChange> changes = new ArrayList<>();
        topics.read(Topics.BUDGET_CHANGES, record -> changes.add(record.value()));
        return of(changes, topics.latest(Topics.SPENDING_PLANS));
    }

    /** Changes in the order they were sent; of each plan the latest. */
    static KnownBudget of(Collection<BudgetChange> changes, Collection<ScopedPlan> plans) {
        KnownBudget known = new KnownBudget();
        changes.forEach(known::take);
        plans.forEach(plan -> known.plans.put(plan.scope(), plan));
        return known;
    }

    /** What has to be sent so that an original budget holds; empty where it does. */
    Optional<BudgetChange> correction(BudgetChange imported) {
        return line(imported.line()).correction(imported);
    }

    boolean has(LineKey line) {
        return lines.containsKey(line);
    }

    boolean holds(ScopedPlan plan) {
        return plan.equals(plans.get(plan.scope()));
    }

    /** Lines of the same units and year that are known but not among the imported: they stay, and somebody should know. */
    Set<LineKey> missingFrom(Collection<BudgetChange> imported) {
        Set<LineKey> printed = imported.stream().map(BudgetChange::line).collect(Collectors.toSet());
        Set<List<Object>> units = printed.stream().map(KnownBudget::unitAndYear).collect(Collectors.toSet());
        return lines.keySet().stream()
                .filter(line -> units.contains(unitAndYear(line)) && !printed.contains(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Object> unitAndYear(LineKey line) {
        return List.of(line.region(), line.fiscalYear(), line.unit());
    }

    private void take(BudgetChange change) {
        lines.put(change.line(), line(change.line()).offer(change).line());
    }

    private BudgetLine line(LineKey key) {
        return lines.getOrDefault(key, BudgetLine.empty(key));
    }
}
