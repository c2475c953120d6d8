package budgetflow.domain.ledger;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import java.util.Arrays;
import java.util.Optional;

/** 分录类型: the kind of a ledger entry; the amount is always its signed effect on execution. */
public enum EntryKind {
    /** 支付: money paid, above 0. */
    PAYMENT,
    /** 退款: money come back in the same year, below 0, dated on the refund's own day. */
    REFUND,
    /** 更正: one leg of a correction, any sign but not 0. */
    CORRECTION,
    /** 冲销: the full negation of one entry. */
    REVERSAL;

    public static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(kind -> kind.name().equals(name));
    }

    /** Why an amount cannot stand for this kind; empty where it can. */
    public Optional<RejectCode> misfit(Money amount) {
        if (!amount.isWithinLimit()) {
            return Optional.of(RejectCode.AMOUNT_TOO_LARGE);
        }
        if (amount.isZero()) {
            return Optional.of(RejectCode.AMOUNT_ZERO);
        }
        boolean fits =
                switch (this) {
                    case PAYMENT -> amount.fen() > 0;
                    case REFUND -> amount.fen() < 0;
                    case CORRECTION, REVERSAL -> true;
                };
        return fits ? Optional.empty() : Optional.of(RejectCode.SIGN_MISMATCH);
    }
}
