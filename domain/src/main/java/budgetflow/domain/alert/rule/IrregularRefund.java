package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * R53 退款异常: a refund without its original, dated before it, or of more than is left of it; a reversal that is not its
 * original's exact opposite; or less than nothing spent. It resolves when all of them are right. An original on another
 * line is none: money goes back to the line it came from.
 */
final class IrregularRefund implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.HIGH);
    private static final Parameter<Boolean> UNNAMED =
            Parameter.flag("original-must-be-named", true, "false where a treasury never says what a refund is about");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R53, IrregularRefund::new, SEVERITY, UNNAMED);

    /** What is wrong: an entry, or the day; what it takes back, and what it may. */
    private record Fault(String trigger, Money taken, Money allowed) {}

    private final Severity severity;
    private final boolean mustBeNamed;

    IrregularRefund(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        mustBeNamed = thresholds.get(UNNAMED);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R53;
    }

    @Override
    public Judgement judge(Review review) {
        return fault(review)
                .<Judgement>map(fault -> new Judgement.Triggered(
                        severity, new Measure.Amount(fault.taken), new Measure.Amount(fault.allowed)))
                .orElse(Judgement.CLEARED);
    }

    @Override
    public String trigger(Review review) {
        return fault(review).map(Fault::trigger).orElseGet(() -> review.on().toString());
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return fault(review)
                .map(fault -> new Remedy.Over(fault.taken.minus(fault.allowed)))
                .filter(over -> over.amount().isPositive())
                .map(over -> over);
    }

    private Optional<Fault> fault(Review review) {
        List<Entry> entries = review.counted();
        Map<String, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.entryId(), entry));
        Map<String, Money> refunded = new HashMap<>();
        for (Entry entry : entries) {
            Optional<Fault> fault =
                    switch (entry.kind()) {
                        case PAYMENT, CORRECTION -> Optional.empty();
                        case REFUND -> ofRefund(entry, byId, refunded);
                        case REVERSAL -> ofReversal(entry, byId);
                    };
            if (fault.isPresent()) {
                return fault;
            }
        }
        return review.executed().fen() < 0
                ? Optional.of(
                        new Fault(review.on().toString(), review.executed().negated(), Money.ZERO))
                : Optional.empty();
    }

    private Optional<Fault> ofRefund(Entry refund, Map<String, Entry> byId, Map<String, Money> refunded) {
        String named = refund.relatesTo();
        Money taken = refund.amount().negated();
        if (named == null) {
            return mustBeNamed ? Optional.of(new Fault(refund.entryId(), taken, Money.ZERO)) : Optional.empty();
        }
        Entry original = byId.get(named);
        if (original == null
                || !original.amount().isPositive()
                || original.paidOn().isAfter(refund.paidOn())) {
            return Optional.of(new Fault(refund.entryId(), taken, Money.ZERO));
        }
        Money allowed = original.amount().minus(refunded.getOrDefault(named, Money.ZERO));
        refunded.merge(named, taken, Money::plus);
        return taken.compareTo(allowed) > 0
                ? Optional.of(new Fault(refund.entryId(), taken, allowed))
                : Optional.empty();
    }

    private static Optional<Fault> ofReversal(Entry reversal, Map<String, Entry> byId) {
        Entry original = byId.get(Objects.requireNonNullElse(reversal.relatesTo(), ""));
        boolean exact = original != null && original.amount().negated().equals(reversal.amount());
        Money allowed = original == null ? Money.ZERO : original.amount();
        return exact
                ? Optional.empty()
                : Optional.of(new Fault(reversal.entryId(), reversal.amount().negated(), allowed));
    }
}
