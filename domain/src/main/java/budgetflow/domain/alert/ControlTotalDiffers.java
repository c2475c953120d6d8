package budgetflow.domain.alert;

import budgetflow.domain.reconciliation.Reconciliation;

/**
 * R50 对账不符: what was counted differs from the control total by a fen or an entry. It resolves when both are the same
 * again, whichever of them was corrected.
 */
final class ControlTotalDiffers implements Rule<ReconciliationReview> {

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
                        Severity.HIGH,
                        new Measure.Amount(held.ours().amount()),
                        new Measure.Amount(held.theirs().amount()))
                : new Judgement.Triggered(
                        Severity.HIGH,
                        new Measure.Count(held.ours().count()),
                        new Measure.Count(held.theirs().count()));
    }

    /** The day the total is about. */
    @Override
    public String trigger(ReconciliationReview review) {
        return review.reconciliation().key().day().toString();
    }
}
