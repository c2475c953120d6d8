package budgetflow.streams;

import budgetflow.streams.book.EntryBookStore;
import budgetflow.streams.book.EntryCounts;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.internals.StateStoreProvider;

/**
 * How many entries were read from payments since the beginning, and what they came to, as of the last commit: exact
 * under exactly-once, over restarts too.
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
        return streams.store(StoreQueryParameters.fromNameAndType(Names.ENTRY_BOOK, new TalliesOfBooks()));
    }

    static EntryTallies sum(List<EntryBookStore> books) {
        long accepted = 0;
        long duplicate = 0;
        long rejected = 0;
        for (EntryBookStore book : books) {
            EntryCounts counts = book.counts();
            accepted = Math.addExact(accepted, counts.accepted());
            duplicate = Math.addExact(duplicate, counts.duplicate());
            rejected = Math.addExact(rejected, counts.rejected());
        }
        return new EntryTallies(accepted, duplicate, rejected);
    }

    /** Asks all books of this instance. */
    private static final class TalliesOfBooks implements QueryableStoreType<EntryTallies> {
        @Override
        public boolean accepts(StateStore store) {
            return store instanceof EntryBookStore;
        }

        @Override
        public EntryTallies create(StateStoreProvider provider, String name) {
            QueryableStoreType<EntryBookStore> books = new QueryableStoreType<>() {
                @Override
                public boolean accepts(StateStore store) {
                    return store instanceof EntryBookStore;
                }

                @Override
                public EntryBookStore create(StateStoreProvider provider, String name) {
                    return provider.stores(name, this).get(0);
                }
            };
            return sum(provider.stores(name, books));
        }
    }
}
