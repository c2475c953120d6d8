package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.budget.LineAttributes;
import java.util.List;

/**
 * R33 转实有资金账户: a payment's payee is the budget unit itself, so that money left the treasury without being spent. It
 * resolves when none of these payments stands any more. Without the unit's name, or payees, it says nothing.
 */
final class PaidToOwnAccount {
    static final RuleSpec<LineRule> SPEC = PaymentsToUndo.spec(RuleCode.R33, PaidToOwnAccount::toItself);

    private PaidToOwnAccount() {}

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
