package budgetflow.domain.ledger;

import budgetflow.domain.key.LineKey;

/**
 * 分区台账: what the entries of one partition of the payments add up to on one line. It is cumulative, not a difference:
 * sending it again changes nothing, and the latest replaces all before.
 *
 * @param line the line
 * @param partition the partition of the payments, from 0
 * @param ledger all effective entries of that partition on that line
 */
public record PartialLedger(LineKey line, int partition, Ledger ledger) {

    /** The record's key, {@code line key#partition}. */
    public String recordKey() {
        return prefix(line) + partition;
    }

    /** What the keys of all partial ledgers of a line begin with. */
    public static String prefix(LineKey line) {
        return line.text() + "#";
    }
}
