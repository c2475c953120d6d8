package budgetflow.domain.ledger;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 分录: one entry of the treasury's ledger: a voucher's share of one budget line.
 *
 * @param entryId unique over all sources
 * @param revision from 0; a higher one replaces the earlier, also on another line or day
 * @param relatesTo the entry a refund, correction or reversal is about, where it is known
 * @param paidOn the day it counts on, in Asia/Shanghai
 * @param amount its signed effect on execution
 * @param receivedOn the day the treasury sent it; no part of its content, for the same entry may be sent again
 */
public record Entry(
        String entryId,
        int revision,
        EntryKind kind,
        @Nullable String relatesTo,
        LineKey line,
        LocalDate paidOn,
        Money amount,
        LocalDate receivedOn,
        EntryDetails details) {
    /** Entry ids beyond this length are refused. */
    public static final int MAX_ID_LENGTH = 200;

    /** By payment day, then id: the order in which an entry trips a rule. */
    public static final Comparator<Entry> BY_PAID_ON =
            Comparator.comparing(Entry::paidOn).thenComparing(Entry::entryId);

    /** Whether both say the same; when they were received does not matter. */
    public boolean hasContentOf(Entry other) {
        return kind == other.kind
                && Objects.equals(relatesTo, other.relatesTo)
                && line.equals(other.line)
                && paidOn.equals(other.paidOn)
                && amount.equals(other.amount)
                && details.equals(other.details);
    }
}
