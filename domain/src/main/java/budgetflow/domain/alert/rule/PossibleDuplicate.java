package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * R30 疑似重复: two payments of a line have the same payee and amount within seven days. It resolves when only one of them
 * still stands. Payments without a payee are like none.
 */
final class PossibleDuplicate implements FirstPaymentRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.WARN);
    private static final Parameter<Integer> DAYS =
            Parameter.count("within-days", 7, "days between the two, 0 for the same day");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R30, PossibleDuplicate::new, SEVERITY, DAYS);

    private record Alike(String payee, Money amount) {}

    private final Severity severity;
    private final int days;

    PossibleDuplicate(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        days = thresholds.get(DAYS);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R30;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Measure bound(Review review) {
        return new Measure.Count(days);
    }

    /** The later of the first two. */
    @Override
    public Optional<StandingPayment> first(Review review) {
        if (review.line().ledger().entriesUpTo(review.on()) < 2) {
            return Optional.empty();
        }
        Map<Alike, LocalDate> lastPaidOn = new HashMap<>();
        for (StandingPayment payment : StandingPayment.of(review)) {
            Entry entry = payment.entry();
            String payee = Names.normal(entry.details().payee());
            if (!payee.isEmpty()) {
                LocalDate before = lastPaidOn.put(new Alike(payee, entry.amount()), entry.paidOn());
                if (before != null && !before.plusDays(days).isBefore(entry.paidOn())) {
                    return Optional.of(payment);
                }
            }
        }
        return Optional.empty();
    }
}
