package budgetflow.launcher.closing;

import java.time.Duration;
import java.util.HashMap;
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

    /**
     * @param consumer in no group, reading committed records only, and not waiting at the broker for more than there
     *     is: an answer it waits for holds up the next question. Closed with this object
     */
    LastRecords(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** For each partition the offset of the last record before the given end, {@link #NONE} where there is none. */
    Map<TopicPartition, Long> before(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> sought = new HashMap<>(ends);
        sought.entrySet().removeIf(end -> end.getValue() <= known(end.getKey()).end());
        for (long lookBack = FIRST_LOOK_BACK; !sought.isEmpty(); lookBack *= 2) {
            search(sought, lookBack);
        }
        Map<TopicPartition, Long> last = new HashMap<>();
        ends.keySet().forEach(partition -> last.put(partition, known(partition).last()));
        return last;
    }

    /** Looks at the last records of each partition; what is found, or known not to be there, is no longer sought. */
    private void search(Map<TopicPartition, Long> sought, long lookBack) {
        Map<TopicPartition, Long> starts = new HashMap<>();
        sought.forEach((partition, end) ->
                starts.put(partition, Math.max(known(partition).end(), end - lookBack)));
        Map<TopicPartition, Long> found = lastBetween(starts, sought);
        starts.forEach((partition, start) -> {
            Found before = known(partition);
            long last = found.getOrDefault(partition, NONE);
            if (last != NONE || start == before.end()) {
                known.put(
                        partition, new Found(sought.getOrDefault(partition, 0L), last != NONE ? last : before.last()));
                sought.remove(partition);
            }
        });
    }

    private Map<TopicPartition, Long> lastBetween(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> last = new HashMap<>();
        consumer.assign(starts.keySet());
        starts.forEach(consumer::seek);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var polled : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(polled.topic(), polled.partition());
                if (polled.offset() < ends.getOrDefault(partition, 0L)) {
                    last.put(partition, polled.offset());
                }
            }
        }
        return last;
    }

    private Found known(TopicPartition partition) {
        return known.getOrDefault(partition, new Found(0, NONE));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
