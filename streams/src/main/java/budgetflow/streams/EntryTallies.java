package budgetflow.streams;

import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * How many entries were read from payments since the beginning, and what they came to. Kept in a store, so exact under
 * exactly-once, over restarts too.
 */
public record EntryTallies(long accepted, long duplicate, long rejected) {

    /** Every entry read is one of the three. */
    public long read() {
        return accepted + duplicate + rejected;
    }

    /**
     * The sum over all partitions that this instance works on; with several instances, each knows its own.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while the app starts or rebalances
     */
    public static EntryTallies of(KafkaStreams streams) {
        return sum(streams.store(StoreQueryParameters.fromNameAndType(
                Names.ENTRY_TALLIES, QueryableStoreTypes.<String, Long>keyValueStore())));
    }

    /** Iterates, since a look-up by key would answer with one partition's count alone. */
    static EntryTallies sum(ReadOnlyKeyValueStore<String, Long> store) {
        Map<EntryTally, Long> sums = new EnumMap<>(EntryTally.class);
        try (KeyValueIterator<String, Long> tallies = store.all()) {
            while (tallies.hasNext()) {
                KeyValue<String, Long> tally = tallies.next();
                sums.merge(EntryTally.valueOf(tally.key), tally.value, Math::addExact);
            }
        }
        return new EntryTallies(
                sums.getOrDefault(EntryTally.ACCEPTED, 0L),
                sums.getOrDefault(EntryTally.DUPLICATE, 0L),
                sums.getOrDefault(EntryTally.REJECTED, 0L));
    }
}
