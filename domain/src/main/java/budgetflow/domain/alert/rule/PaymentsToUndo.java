package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A rule against each single payment of some kind: it is triggered by the first, and resolves when none stands any more. */
final class PaymentsToUndo implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);

    private final RuleCode code;
    private final Severity severity;
    private final Function<Review, List<StandingPayment>> found;

    private PaymentsToUndo(RuleCode code, Severity severity, Function<Review, List<StandingPayment>> found) {
        this.code = code;
        this.severity = severity;
        this.found = found;
    }

    /** @param found those that should not stand, by payment day and id */
    static RuleSpec<LineRule> spec(RuleCode code, Function<Review, List<StandingPayment>> found) {
        return Materiality.spec(
                code, thresholds -> new PaymentsToUndo(code, thresholds.get(SEVERITY), found), SEVERITY);
    }

    @Override
    public RuleCode code() {
        return code;
    }

    @Override
    public Judgement judge(Review review) {
        List<StandingPayment> payments = found.apply(review);
        return payments.isEmpty()
                ? Judgement.CLEARED
                : new Judgement.Triggered(
                        severity, new Measure.Amount(StandingPayment.sum(payments)), new Measure.Amount(Money.ZERO));
    }

    @Override
    public String trigger(Review review) {
        return found.apply(review).stream()
                .findFirst()
                .map(payment -> payment.entry().entryId())
                .orElseGet(() -> review.on().toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return found.apply(review).stream()
                .findFirst()
                .map(payment -> new Remedy.Undo(payment.entry().entryId(), payment.left()));
    }

    @Override
    public Money atStake(Review review) {
        return StandingPayment.sum(found.apply(review));
    }
}
