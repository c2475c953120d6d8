package budgetflow.schemas.topic;

import java.time.LocalDate;

/**
 * 营业日结: the tick that closes a business day for one partition. It names how far the readers of that partition must
 * have come before they may judge the day, so that it never overtakes a payment however it is fetched.
 *
 * @param day the closed day
 * @param linesThrough offset of the last record in this partition of line-executions that belongs to it; -1 for none
 * @param entriesThrough the same in line-entries
 * @param reconciliationsThrough the same in reconciliations
 */
public record ClosedDay(LocalDate day, long linesThrough, long entriesThrough, long reconciliationsThrough) {
    /** Nothing has to be read. */
    public static final long NONE = -1;
}
