package budgetflow.domain.reconciliation;

/**
 * 分区计数: what one partition of the payments counts for a key that a control total asks about. It is absolute, not a
 * difference: sending it again changes nothing, and the latest replaces all before.
 *
 * @param partition the partition of the payments, from 0; {@link IllegalArgumentException} otherwise
 * @param ours the effective entries of that partition that belong to the key
 * @param theirs the control total as that partition knows it: each is told of it by itself
 */
public record PartialCount(ReconciliationKey key, int partition, Counted ours, Counted theirs) {

    public PartialCount {
        if (partition < 0) {
            throw new IllegalArgumentException("not a partition: " + partition);
        }
    }

    /** The record's key, {@code reconciliation key#partition}. */
    public String recordKey() {
        return recordKey(key, partition);
    }

    public static String recordKey(ReconciliationKey key, int partition) {
        return prefix(key) + partition;
    }

    /** What the keys of all partial counts of a reconciliation begin with. */
    public static String prefix(ReconciliationKey key) {
        return key.text() + "#";
    }
}
