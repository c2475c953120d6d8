package budgetflow.domain.ledger;

import budgetflow.domain.key.LineKey;
import java.time.Month;

/**
 * 分区台账: what the entries of one partition of the payments add up to on one line in one month. It is absolute, not a
 * difference: sending it again changes nothing, and the latest replaces all before. By month, for entries come in about
 * the order of their days, and a whole year would be sent again for each.
 *
 * @param line the line
 * @param partition the partition of the payments, from 0
 * @param month of the line's fiscal year
 * @param ledger all effective entries of that partition on that line in that month
 */
public record PartialLedger(LineKey line, int partition, Month month, Ledger ledger) {

    /** The record's key, {@code line key#partition#month}. */
    public String recordKey() {
        return line.text() + "#" + partition + "#" + month.getValue();
    }
}
