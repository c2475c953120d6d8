package budgetflow.domain.alert;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.util.Optional;

/** R01 无预算支出: money was spent on a line without a budget above 0. It resolves when there is one, or the money is back. */
final class Unbudgeted implements LineRule {

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
                        Severity.CRITICAL, new Measure.Amount(review.executed()), new Measure.Amount(review.adjusted()))
                : Judgement.CLEARED;
    }

    @Override
    public String trigger(Review review) {
        return review.firstEntryAbove(Money.ZERO).map(Entry::entryId).orElseGet(() -> review.on()
                .toString());
    }

    /** All of it comes back, or a budget above 0 is approved: what was spent is the surer figure of the two. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        return Optional.of(new Remedy.Over(review.executed()));
    }

    @Override
    public boolean isJudgedAtOnce() {
        return true;
    }
}
