package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Ratio;
import java.util.Optional;

/**
 * R54 金额单位疑错: a payment is of more than a hundred times the adjusted budget: yuan may have been taken for ten thousands
 * of yuan. It resolves when the payment is corrected or back. Where there is no budget, R01 speaks.
 */
final class SuspectUnit implements FirstPaymentRule {
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
    public Severity severity() {
        return severity;
    }

    @Override
    public Measure bound(Review review) {
        return new Measure.Amount(Shares.mostWithin(times, review.adjusted()));
    }

    @Override
    public Optional<StandingPayment> first(Review review) {
        if (!review.adjusted().isPositive()) {
            return Optional.empty();
        }
        return StandingPayment.of(review).stream()
                .filter(payment -> Shares.compare(payment.entry().amount(), review.adjusted(), times) > 0)
                .findFirst();
    }
}
