package budgetflow.domain.alert;

import budgetflow.domain.ledger.Entry;
import java.util.Optional;

/** R02 超预算: strictly more was spent than the adjusted budget. It resolves when that is no longer so. */
final class Overspent implements LineRule {

    @Override
    public RuleCode code() {
        return RuleCode.R02;
    }

    @Override
    public Judgement judge(Review review) {
        return review.executed().compareTo(review.adjusted()) > 0
                ? new Judgement.Triggered(
                        Severity.CRITICAL, new Measure.Amount(review.executed()), new Measure.Amount(review.adjusted()))
                : Judgement.CLEARED;
    }

    /** Where no entry crosses (a budget cut below zero), the day does. */
    @Override
    public String trigger(Review review) {
        return review.firstEntryAbove(review.adjusted()).map(Entry::entryId).orElseGet(() -> review.on()
                .toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return Optional.of(new Remedy.Over(review.executed().minus(review.adjusted())));
    }

    @Override
    public boolean isJudgedAtOnce() {
        return true;
    }

    @Override
    public Optional<RuleCode> inhibitedBy() {
        return Optional.of(RuleCode.R01);
    }
}
