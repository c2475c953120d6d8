package budgetflow.domain.ledger;

import java.time.LocalDate;

/**
 * 日合计: what one line's entries of one day add up to.
 *
 * @param day by paidOn
 * @param netFen sum of all entries, in fen
 * @param refundsFen the sum of refunds negated, in fen, so not below 0
 * @param entries how many there are, above 0
 */
public record DayTotals(LocalDate day, long netFen, long refundsFen, int entries) {

    DayTotals plus(DayTotals other) {
        return new DayTotals(
                day,
                Math.addExact(netFen, other.netFen),
                Math.addExact(refundsFen, other.refundsFen),
                Math.addExact(entries, other.entries));
    }
}
