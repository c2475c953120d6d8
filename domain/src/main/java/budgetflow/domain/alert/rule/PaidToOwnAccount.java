package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * R33 转实有资金账户: a payment's payee is the budget unit itself, so that money left the treasury without being spent. It
 * resolves when none of these payments stands any more. Without the unit's name, or payees, it says nothing.
 */
final class PaidToOwnAccount implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R33, PaidToOwnAccount::new, SEVERITY);

    private final Severity severity;

    PaidToOwnAccount(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R33;
    }

    @Override
    public Judgement judge(Review review) {
        List<StandingPayment> payments = toItself(review);
        return payments.isEmpty()
                ? Judgement.CLEARED
                : new Judgement.Triggered(
                        severity, new Measure.Amount(StandingPayment.sum(payments)), new Measure.Amount(Money.ZERO));
    }

    @Override
    public String trigger(Review review) {
        return toItself(review).stream()
                .findFirst()
                .map(payment -> payment.entry().entryId())
                .orElseGet(() -> review.on().toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return toItself(review).stream()
                .findFirst()
                .map(payment -> new Remedy.Undo(payment.entry().entryId(), payment.left()));
    }

    @Override
    public Money atStake(Review review) {
        return StandingPayment.sum(toItself(review));
    }

    private static List<StandingPayment> toItself(Review review) {
        String unit = Names.normal(review.line()
                .budget()
                .attributes()
                .map(LineAttributes::unitName)
                .orElse(null));
        if (unit.isEmpty()) {
            return List.of();
        }
        return StandingPayment.of(review).stream()
                .filter(payment ->
                        Names.normal(payment.entry().details().payee()).equals(unit))
                .toList();
    }
}
