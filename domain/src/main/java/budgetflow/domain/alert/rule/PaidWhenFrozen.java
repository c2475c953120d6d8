package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * R05 跨年或冻结后支出: something was paid on a line on or after the day it was closed and its rest taken back. It resolves
 * when the payments are back. An entry dated outside the year is rejected before it reaches any line.
 */
final class PaidWhenFrozen implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R05, PaidWhenFrozen::new, SEVERITY);

    private final Severity severity;

    PaidWhenFrozen(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R05;
    }

    @Override
    public Judgement judge(Review review) {
        List<StandingPayment> payments = sinceFrozen(review);
        return payments.isEmpty()
                ? Judgement.CLEARED
                : new Judgement.Triggered(
                        severity, new Measure.Amount(StandingPayment.sum(payments)), new Measure.Amount(Money.ZERO));
    }

    @Override
    public String trigger(Review review) {
        return sinceFrozen(review).stream()
                .findFirst()
                .map(payment -> payment.entry().entryId())
                .orElseGet(() -> review.on().toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return sinceFrozen(review).stream()
                .findFirst()
                .map(payment -> new Remedy.Undo(payment.entry().entryId(), payment.left()));
    }

    @Override
    public Money atStake(Review review) {
        return StandingPayment.sum(sinceFrozen(review));
    }

    private static List<StandingPayment> sinceFrozen(Review review) {
        Optional<LocalDate> frozenFrom = review.line().budget().frozenFrom();
        return frozenFrom
                .map(from -> StandingPayment.of(review).stream()
                        .filter(payment -> !payment.entry().paidOn().isBefore(from))
                        .toList())
                .orElse(List.of());
    }
}
