package budgetflow.dashboard.api.payment;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Rejection;
import org.jspecify.annotations.Nullable;

/** Hears of every row, in order; rows are counted from 1. */
public interface RowTaker {
    /** It passed every check. */
    void taken(long row, SubmittedEntry entry);

    /** It did not. */
    void refused(Refused refused);

    /**
     * A row that was refused.
     *
     * @param amount null where it cannot be read
     * @param keptOut the entry, where nothing but its day is wrong with it; else null
     * @param line what it names, as far as that is a line key; else null
     */
    record Refused(
            Rejection rejection,
            @Nullable Money amount,
            @Nullable SubmittedEntry keptOut,
            @Nullable LineKey line) {}
}
