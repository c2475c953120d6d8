package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Percentage;
import java.util.List;
import java.util.Set;

/**
 * R40 调整频繁: more than two approved adjustments or virements of the year are each of 5 % of the original budget or more,
 * up or down. It resolves only where one of them is not so any more. Money carried over or taken back is no adjustment;
 * without an original budget there is nothing to hold them against.
 */
final class FrequentChanges implements LineRule {
    private static final Set<ChangeKind> KINDS = Set.of(ChangeKind.ADJUSTMENT, ChangeKind.VIREMENT);

    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.WARN);
    private static final Parameter<Integer> MOST =
            Parameter.count("most-changes", 2, "raised with more large changes than these");
    private static final Parameter<Percentage> LARGE =
            Parameter.percent("large-percent", "5", "of the original budget: what makes a change large");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R40, FrequentChanges::new, SEVERITY, MOST, LARGE);

    private final Severity severity;
    private final int most;
    private final Percentage large;

    FrequentChanges(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        most = thresholds.get(MOST);
        large = thresholds.get(LARGE);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R40;
    }

    @Override
    public Judgement judge(Review review) {
        int changes = largeChanges(review).size();
        return changes > most
                ? new Judgement.Triggered(severity, new Measure.Count(changes), new Measure.Count(most))
                : Judgement.CLEARED;
    }

    /** The change that was one too many, by effective day. */
    @Override
    public String trigger(Review review) {
        return largeChanges(review).get(most).changeId();
    }

    @Override
    public Money atStake(Review review) {
        return largeChanges(review).stream()
                .map(change -> new Money(Math.abs(change.amount().fen())))
                .reduce(Money.ZERO, Money::plus);
    }

    private List<BudgetChange> largeChanges(Review review) {
        Money original = review.line().budget().original();
        if (!original.isPositive()) {
            return List.of();
        }
        return review.line().budget().changes().stream()
                .filter(change -> change.isApproved() && KINDS.contains(change.kind()))
                .filter(change -> !change.effectiveOn().isAfter(review.on()))
                .filter(change ->
                        large.isReachedBy(new Money(Math.abs(change.amount().fen())), original))
                .toList();
    }
}
