package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Ratio;
import java.util.Optional;

/**
 * R54 金额单位疑错: a payment is of more than a hundred times the adjusted budget: yuan may have been taken for ten thousands
 * of yuan. It resolves when the payment is corrected or back. Where there is no budget, R01 speaks.
 */
final class SuspectUnit implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);
    private static final Parameter<Ratio> TIMES =
            Parameter.factor("times-budget", "100", "raised above so many times the adjusted budget");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R54, SuspectUnit::new, SEVERITY, TIMES);

    private final Severity severity;
    private final Ratio times;

    SuspectUnit(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        times = thresholds.get(TIMES);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R54;
    }

    @Override
    public Judgement judge(Review review) {
        return first(review)
                .<Judgement>map(payment -> new Judgement.Triggered(
                        severity,
                        new Measure.Amount(payment.entry().amount()),
                        new Measure.Amount(Shares.mostWithin(times, review.adjusted()))))
                .orElse(Judgement.CLEARED);
    }

    @Override
    public String trigger(Review review) {
        return first(review).map(payment -> payment.entry().entryId()).orElseGet(() -> review.on()
                .toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return first(review).map(payment -> new Remedy.Undo(payment.entry().entryId(), payment.left()));
    }

    private Optional<StandingPayment> first(Review review) {
        if (!review.adjusted().isPositive()) {
            return Optional.empty();
        }
        return StandingPayment.of(review).stream()
                .filter(payment -> Shares.compare(payment.entry().amount(), review.adjusted(), times) > 0)
                .findFirst();
    }
}
