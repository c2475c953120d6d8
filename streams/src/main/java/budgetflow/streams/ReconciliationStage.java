package budgetflow.streams;

import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.state.StateSerdes;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * Third stage: what the partitions counted, held against the control totals.
 *
 * <pre>
 * partial-counts ─ reconcile ─ reconciliations
 * </pre>
 *
 * It shares no node with the other stages, so that it is a task of its own.
 */
final class ReconciliationStage {
    static final String READ_PARTIAL_COUNTS = "read-partial-counts";
    static final String RECONCILE = "reconcile";
    static final String WRITE_RECONCILIATIONS = "write-reconciliations";
    static final String WRITE_REFUSED_COUNTS = "write-refused-counts";

    /** Reconciliation key and partition of the payments → the latest partial count. */
    static final String LATEST_COUNTS = "latest-counts";

    private ReconciliationStage() {}

    static void addTo(Topology topology, WireFormat wire, StateStoreKind stores) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                READ_PARTIAL_COUNTS,
                new IngestTime(),
                Topics.PARTIAL_COUNTS.keySerde().deserializer(),
                Topics.PARTIAL_COUNTS.valueSerde(wire).deserializer(),
                Topics.PARTIAL_COUNTS.name());
        topology.addProcessor(RECONCILE, ReconciliationProcessor::new, READ_PARTIAL_COUNTS);
        KeyValueBytesStoreSupplier store =
                switch (stores) {
                    case MEMORY -> Stores.inMemoryKeyValueStore(LATEST_COUNTS);
                    case ROCKSDB -> Stores.persistentKeyValueStore(LATEST_COUNTS);
                };
        topology.addStateStore(
                Stores.keyValueStoreBuilder(store, Serdes.String(), StateSerdes.partialCount()), RECONCILE);
        topology.addSink(
                WRITE_RECONCILIATIONS,
                Topics.RECONCILIATIONS.name(),
                Topics.RECONCILIATIONS.keySerde().serializer(),
                Topics.RECONCILIATIONS.valueSerde(wire).serializer(),
                LinePartitioner.<Reconciliation>byTextOf(
                        reconciliation -> reconciliation.key().sourceKey().text()),
                RECONCILE);
        topology.addSink(
                WRITE_REFUSED_COUNTS,
                Topics.REJECTIONS.name(),
                Topics.REJECTIONS.keySerde().serializer(),
                Topics.REJECTIONS.valueSerde(wire).serializer(),
                RECONCILE);
    }
}
