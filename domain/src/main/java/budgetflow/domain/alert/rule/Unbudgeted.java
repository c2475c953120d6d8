package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.util.Optional;

/** R01 无预算支出: money was spent on a line without a budget above 0. It resolves when there is one, or the money is back. */
final class Unbudgeted implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.CRITICAL);
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R01, Unbudgeted::new, SEVERITY);

    private final Severity severity;

    Unbudgeted(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R01;
    }

    @Override
    public Judgement judge(Review review) {
        boolean unbudgeted =
                review.executed().isPositive() && !review.adjusted().isPositive();
        return unbudgeted
                ? new Judgement.Triggered(
                        severity, new Measure.Amount(review.executed()), new Measure.Amount(review.adjusted()))
                : Judgement.CLEARED;
    }

    @Override
    public String trigger(Review review) {
        return review.firstEntryAbove(Money.ZERO).map(Entry::entryId).orElseGet(() -> review.on()
                .toString());
    }

    /** All of it: a budget of less would leave the line overspent. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        return Optional.of(new Remedy.Over(review.executed().minus(review.adjusted())));
    }

    @Override
    public boolean isJudgedAtOnce() {
        return true;
    }
}
