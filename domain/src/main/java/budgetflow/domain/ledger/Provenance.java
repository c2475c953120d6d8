package budgetflow.domain.ledger;

/**
 * 来源位置: where an entry was read: every figure can be traced to it.
 *
 * @param topic the topic's full name
 * @param partition from 0
 * @param offset from 0
 */
public record Provenance(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
