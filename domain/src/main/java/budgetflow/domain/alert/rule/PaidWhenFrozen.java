package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * R05 跨年或冻结后支出: something was paid on a line on or after the day it was closed and its rest taken back. It resolves
 * when the payments are back. An entry dated outside the year is rejected before it reaches any line.
 */
final class PaidWhenFrozen {
    static final RuleSpec<LineRule> SPEC = PaymentsToUndo.spec(RuleCode.R05, PaidWhenFrozen::sinceFrozen);

    private PaidWhenFrozen() {}

    private static List<StandingPayment> sinceFrozen(Review review) {
        Optional<LocalDate> frozenFrom = review.line().budget().frozenFrom();
        return frozenFrom
                .map(from -> StandingPayment.of(review).stream()
                        .filter(payment -> !payment.entry().paidOn().isBefore(from))
                        .toList())
                .orElse(List.of());
    }
}
