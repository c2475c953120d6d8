package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.ReconciliationReview;
import budgetflow.domain.alert.Rule;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.reconciliation.Reconciliation;
import java.util.List;

/**
 * R50 对账不符: what was counted differs from the control total by a fen or an entry. It resolves when both are the same
 * again, whichever of them was corrected.
 */
final class ControlTotalDiffers implements Rule<ReconciliationReview> {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);
    static final RuleSpec<Rule<ReconciliationReview>> SPEC =
            new RuleSpec<>(RuleCode.R50, List.of(SEVERITY), ControlTotalDiffers::new);

    private final Severity severity;

    ControlTotalDiffers(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R50;
    }

    @Override
    public Judgement judge(ReconciliationReview review) {
        Reconciliation held = review.reconciliation();
        if (held.agrees()) {
            return Judgement.CLEARED;
        }
        boolean ofMoney = !held.difference().amount().isZero();
        return ofMoney
                ? new Judgement.Triggered(
                        severity,
                        new Measure.Amount(held.ours().amount()),
                        new Measure.Amount(held.theirs().amount()))
                : new Judgement.Triggered(
                        severity,
                        new Measure.Count(held.ours().count()),
                        new Measure.Count(held.theirs().count()));
    }

    /** The day the total is about. */
    @Override
    public String trigger(ReconciliationReview review) {
        return review.reconciliation().key().day().toString();
    }
}
