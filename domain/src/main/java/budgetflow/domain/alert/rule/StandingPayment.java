package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Review;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 有效支付: a payment of which something still stands after the refunds, reversals and corrections that name it.
 *
 * @param left above 0
 */
record StandingPayment(Entry entry, Money left) {

    /** Of a line as of the day of its review, in order. */
    static List<StandingPayment> of(Review review) {
        return of(review.counted());
    }

    /** Of some entries in order, in that order. */
    static List<StandingPayment> of(List<Entry> entries) {
        Map<String, Money> back = new HashMap<>();
        for (Entry entry : entries) {
            String original = entry.relatesTo();
            if (entry.kind() != EntryKind.PAYMENT && original != null) {
                back.merge(original, entry.amount(), Money::plus);
            }
        }
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .map(entry ->
                        new StandingPayment(entry, entry.amount().plus(back.getOrDefault(entry.entryId(), Money.ZERO))))
                .filter(payment -> payment.left.isPositive())
                .toList();
    }

    static Money sum(List<StandingPayment> payments) {
        return payments.stream().map(StandingPayment::left).reduce(Money.ZERO, Money::plus);
    }
}
