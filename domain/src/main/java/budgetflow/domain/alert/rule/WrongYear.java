package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * R05 跨年或冻结后支出: a payment dated outside the fiscal year reached us, which counts nowhere, or something was paid on
 * a line on or after the day it was closed and its rest taken back. It resolves when the payments are back, or when a
 * revision brings the day into the year.
 */
final class WrongYear {
    static final RuleSpec<LineRule> SPEC = PaymentsToUndo.spec(RuleCode.R05, WrongYear::found);

    private static final Comparator<StandingPayment> IN_ORDER =
            Comparator.comparing(StandingPayment::entry, Entry.BY_PAID_ON);

    private WrongYear() {}

    private static List<StandingPayment> found(Review review) {
        List<StandingPayment> found = new ArrayList<>(StandingPayment.of(review.outsideYear()));
        found.addAll(sinceFrozen(review));
        found.sort(IN_ORDER);
        return found;
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
