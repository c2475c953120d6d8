package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.Severity;
import java.util.Optional;

/** A rule that is about one payment, the first of its kind, and resolves when no such payment stands any more. */
interface FirstPaymentRule extends LineRule {
    Severity severity();

    Optional<StandingPayment> first(Review review);

    /** What the payment's amount, or its likeness, is held against. */
    Measure bound(Review review);

    @Override
    default Judgement judge(Review review) {
        return first(review)
                .<Judgement>map(payment -> new Judgement.Triggered(
                        severity(), new Measure.Amount(payment.entry().amount()), bound(review)))
                .orElse(Judgement.CLEARED);
    }

    @Override
    default String trigger(Review review) {
        return first(review).map(payment -> payment.entry().entryId()).orElseGet(() -> review.on()
                .toString());
    }

    @Override
    default Optional<Remedy> remedy(Review review) {
        return first(review).map(payment -> new Remedy.Undo(payment.entry().entryId(), payment.left()));
    }
}
