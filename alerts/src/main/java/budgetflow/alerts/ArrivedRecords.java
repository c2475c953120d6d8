package budgetflow.alerts;

import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * 待取记录: records of one topic that were read and not yet taken into account, in a store by offset.
 *
 * @param <V> what the topic holds
 */
final class ArrivedRecords<V> {
    private final KeyValueStore<Long, V> byOffset;

    ArrivedRecords(KeyValueStore<Long, V> byOffset) {
        this.byOffset = byOffset;
    }

    void add(V value, long offset) {
        byOffset.put(offset, value);
    }

    /**
     * Takes what arrived up to an offset, in order. It begins after what was taken before: deleted keys are slow to walk
     * over in RocksDB.
     */
    void take(Reading reading, long through, Consumer<V> taker) {
        if (through <= reading.takenThrough()) {
            return;
        }
        // Both kinds of store iterate over a snapshot, so deleting on the way is safe.
        try (KeyValueIterator<Long, V> records = byOffset.range(reading.takenThrough() + 1, through)) {
            records.forEachRemaining(record -> {
                taker.accept(record.value);
                byOffset.delete(record.key);
            });
        }
    }
}
