package budgetflow.streams.book;

import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.settings.StateStoreKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the stores of books. They never log: the topics they are restored from are those they read. */
public final class BookStores {
    private BookStores() {}

    public static StoreBuilder<EntryBookStore> entries(
            String name, StateStoreKind kind, Deserializer<EncodedEntry> deserializer) {
        return new Builder<>(name, () -> new EntryBookStore(name, folder -> table(kind, folder), deserializer));
    }

    private static EntryTable table(StateStoreKind kind, Path folder) {
        return switch (kind) {
            case MEMORY -> new HeapEntryTable();
            case ROCKSDB -> new RocksEntryTable(folder);
        };
    }

    public static StoreBuilder<LineBookStore> lines(String name, Deserializer<EncodedPartialLedger> deserializer) {
        return new Builder<>(name, () -> new LineBookStore(name, deserializer));
    }

    private record Builder<S extends StateStore>(String name, Supplier<S> store) implements StoreBuilder<S> {
        @Override
        public S build() {
            return store.get();
        }

        @Override
        public StoreBuilder<S> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<S> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("the topic it reads is its changelog");
        }

        @Override
        public StoreBuilder<S> withLoggingDisabled() {
            return this;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
