package budgetflow.launcher.closing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the offset of the last record one can read before an offset. End offsets do not tell it: they also count the
 * markers of transactions, which no reader ever sees. What was found is remembered, so that only the news is read.
 */
final class LastRecords implements AutoCloseable {
    static final long NONE = -1;

    /** Records to look back for at first; doubled until one is found. */
    private static final long FIRST_LOOK_BACK = 16;

    private static final Duration POLL = Duration.ofMillis(50);

    private record Found(long end, long last) {}

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Found> known = new HashMap<>();

    /** @param consumer in no group, reading committed records only; closed with this object */
    LastRecords(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** For each partition the offset of the last record before the given end, {@link #NONE} where there is none. */
    Map<TopicPartition, Long> before(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> last = new HashMap<>();
        ends.forEach((partition, end) -> last.put(partition, before(partition, end)));
        return last;
    }

    private long before(TopicPartition partition, long end) {
        Found found = known.getOrDefault(partition, new Found(0, NONE));
        if (end > found.end()) {
            found = new Found(end, search(partition, found, end));
            known.put(partition, found);
        }
        return found.last();
    }

    private long search(TopicPartition partition, Found from, long end) {
        consumer.assign(List.of(partition));
        for (long lookBack = FIRST_LOOK_BACK; ; lookBack *= 2) {
            long start = Math.max(from.end(), end - lookBack);
            long last = lastBetween(partition, start, end);
            if (last != NONE) {
                return last;
            }
            if (start == from.end()) {
                return from.last();
            }
        }
    }

    private long lastBetween(TopicPartition partition, long start, long end) {
        consumer.seek(partition, start);
        long last = NONE;
        while (consumer.position(partition) < end) {
            for (var polled : consumer.poll(POLL).records(partition)) {
                if (polled.offset() < end) {
                    last = polled.offset();
                }
            }
        }
        return last;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
