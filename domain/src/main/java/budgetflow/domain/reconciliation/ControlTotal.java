package budgetflow.domain.reconciliation;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import java.util.Optional;

/**
 * 对账总数: what a source says its effective entries come to, for one unit and day of payment; the latest total wins.
 *
 * @param count from 0; {@link IllegalArgumentException} otherwise
 * @param amount signed, 0 too, within {@link Money#LIMIT_FEN}; {@link IllegalArgumentException} otherwise
 */
public record ControlTotal(ReconciliationKey key, long count, Money amount) {

    public ControlTotal {
        Optional<RejectCode> misfit = misfit(count, amount);
        if (misfit.isPresent()) {
            throw new IllegalArgumentException(
                    "no total of " + key + ": " + count + " entries, " + amount + ": " + misfit.get());
        }
    }

    /** Why a count and an amount are no total; empty where they are. */
    public static Optional<RejectCode> misfit(long count, Money amount) {
        if (count < 0) {
            return Optional.of(RejectCode.COUNT_MALFORMED);
        }
        return amount.isWithinLimit() ? Optional.empty() : Optional.of(RejectCode.AMOUNT_TOO_LARGE);
    }

    public Counted counted() {
        return new Counted(count, amount);
    }
}
