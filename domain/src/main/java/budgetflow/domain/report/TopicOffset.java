package budgetflow.domain.report;

import java.util.Comparator;

/**
 * 读取位置: up to where a partition of a topic was read.
 *
 * @param partition from 0
 * @param nextOffset the first offset that was not read
 */
public record TopicOffset(String topic, int partition, long nextOffset) implements Comparable<TopicOffset> {
    private static final Comparator<TopicOffset> ORDER = Comparator.comparing(TopicOffset::topic)
            .thenComparing(TopicOffset::partition)
            .thenComparing(TopicOffset::nextOffset);

    @Override
    public int compareTo(TopicOffset other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + nextOffset;
    }
}
