package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.ledger.Entry;
import java.util.Optional;

/** R02 超预算: strictly more was spent than the adjusted budget. It resolves when that is no longer so. */
final class Overspent implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.CRITICAL);
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R02, Overspent::new, SEVERITY);

    private final Severity severity;

    Overspent(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R02;
    }

    @Override
    public Judgement judge(Review review) {
        return review.executed().compareTo(review.adjusted()) > 0
                ? new Judgement.Triggered(
                        severity, new Measure.Amount(review.executed()), new Measure.Amount(review.adjusted()))
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
