package budgetflow.streams;

import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.wire.WireFormat;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Adds to a topology what all stages are made of, in the one way they have in common. */
final class StageBuilder {
    private final Topology topology;
    private final WireFormat wire;
    private final StateStoreKind stores;
    private final PromptCommit promptCommit;

    StageBuilder(Topology topology, WireFormat wire, StateStoreKind stores, PromptCommit promptCommit) {
        this.topology = topology;
        this.wire = wire;
        this.stores = stores;
        this.promptCommit = promptCommit;
    }

    /** A topic, and the one step that reads it. */
    <V> void addStep(
            String sourceName, Topic<V> topic, String name, ProcessorSupplier<String, V, String, Object> step) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                sourceName,
                new IngestTime(),
                topic.keySerde().deserializer(),
                topic.valueSerde(wire).deserializer(),
                topic.name());
        addStep(name, step, sourceName);
    }

    /** A step behind a source that is there. */
    <K, V, L> void addStep(String name, ProcessorSupplier<K, V, L, Object> step, String sourceName) {
        topology.addProcessor(name, promptCommit.of(step), sourceName);
    }

    /** A topic to write to, partitioned by the record's key. */
    void addSink(String name, Topic<?> topic, String... parents) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(wire).serializer(),
                parents);
    }

    /** A topic to write to, partitioned by something else than the record's key. */
    <V> void addSink(String name, Topic<V> topic, StreamPartitioner<String, V> partitioner, String... parents) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(wire).serializer(),
                partitioner,
                parents);
    }

    /** A store by text, of the kind that was chosen, with a changelog of its own. */
    void addStore(String name, Serde<?> valueSerde, String... steps) {
        KeyValueBytesStoreSupplier supplier =
                switch (stores) {
                    case MEMORY -> Stores.inMemoryKeyValueStore(name);
                    case ROCKSDB -> Stores.persistentKeyValueStore(name);
                };
        StoreBuilder<? extends KeyValueStore<String, ?>> builder = Stores.keyValueStoreBuilder(
                        supplier, Serdes.String(), valueSerde)
                .withLoggingEnabled(Map.of());
        topology.addStateStore(builder, steps);
    }
}
