package budgetflow.streams;

import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.state.StateSerdes;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.util.Map;
import java.util.function.Supplier;
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

/**
 * From payments, budget changes and plans to the execution of every line.
 *
 * <pre>
 * payments ─ make entries unique ─┬─ line-entries
 *                                 └─ partial-ledgers ─ add up ledgers ────┐
 *                               budget-changes ─ fold budget lines ───────┼─ line-executions
 *                               spending-plans ─ keep plans ──────────────┘
 * </pre>
 *
 * What cannot be taken goes to {@code rejections}. There is no clock: what comes out depends on what went in alone, in
 * any order, but for conflicts (the first stays), the latest plan of a scope, and sums beyond their limit.
 */
public final class ExecutionTopology implements Supplier<Topology> {
    private final WireFormat wire;
    private final StateStoreKind stores;

    public ExecutionTopology(WireFormat wire, StateStoreKind stores) {
        this.wire = wire;
        this.stores = stores;
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        addEntries(topology);
        addLines(topology);
        return topology;
    }

    /** First stage, by entry id. */
    private void addEntries(Topology topology) {
        addSource(topology, Names.READ_PAYMENTS, Topics.PAYMENTS);
        topology.addProcessor(Names.MAKE_ENTRIES_UNIQUE, EntryProcessor::new, Names.READ_PAYMENTS);
        addStore(topology, Names.ENTRY_HISTORIES, StateSerdes.entryHistory(), Names.MAKE_ENTRIES_UNIQUE);
        addStore(topology, Names.OWN_LEDGERS, StateSerdes.partialLedger(), Names.MAKE_ENTRIES_UNIQUE);
        addStore(topology, Names.ENTRY_TALLIES, Serdes.Long(), Names.MAKE_ENTRIES_UNIQUE);
        addSink(
                topology,
                Names.WRITE_PARTIAL_LEDGERS,
                Topics.PARTIAL_LEDGERS,
                LinePartitioner.byLineOf(PartialLedger::line),
                Names.MAKE_ENTRIES_UNIQUE);
        addSink(
                topology,
                Names.WRITE_LINE_ENTRIES,
                Topics.LINE_ENTRIES,
                LinePartitioner.byLineOf(LineEntry::line),
                Names.MAKE_ENTRIES_UNIQUE);
        addSink(topology, Names.WRITE_REFUSED_ENTRIES, Topics.REJECTIONS, Names.MAKE_ENTRIES_UNIQUE);
    }

    /**
     * Second stage, by line: all its topics have the same number of partitions. It shares no node with the first, not
     * even a sink, so that both are tasks of their own.
     */
    private void addLines(Topology topology) {
        addStep(
                topology,
                Names.READ_PARTIAL_LEDGERS,
                Topics.PARTIAL_LEDGERS,
                Names.ADD_UP_LEDGERS,
                PartialLedgerProcessor::new);
        addStep(
                topology,
                Names.READ_BUDGET_CHANGES,
                Topics.BUDGET_CHANGES,
                Names.FOLD_BUDGET_LINES,
                BudgetChangeProcessor::new);
        addStep(
                topology,
                Names.READ_SPENDING_PLANS,
                Topics.SPENDING_PLANS,
                Names.KEEP_PLANS,
                SpendingPlanProcessor::new);
        String[] steps = {Names.ADD_UP_LEDGERS, Names.FOLD_BUDGET_LINES, Names.KEEP_PLANS};
        addStore(topology, Names.LINE_LEDGERS, StateSerdes.partialLedger(), steps);
        addStore(topology, Names.BUDGET_LINES, StateSerdes.budgetLine(), steps);
        addStore(topology, Names.PLANS, StateSerdes.scopedPlan(), steps);
        addSink(topology, Names.WRITE_LINE_EXECUTIONS, Topics.LINE_EXECUTIONS, steps);
        addSink(topology, Names.WRITE_REFUSED_CHANGES, Topics.REJECTIONS, steps);
    }

    private <V> void addStep(
            Topology topology,
            String sourceName,
            Topic<V> topic,
            String name,
            ProcessorSupplier<String, V, String, Object> processor) {
        addSource(topology, sourceName, topic);
        topology.addProcessor(name, processor, sourceName);
    }

    private void addSource(Topology topology, String name, Topic<?> topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                new IngestTime(),
                topic.keySerde().deserializer(),
                topic.valueSerde(wire).deserializer(),
                topic.name());
    }

    private void addSink(Topology topology, String name, Topic<?> topic, String... parents) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(wire).serializer(),
                parents);
    }

    private <V> void addSink(
            Topology topology,
            String name,
            Topic<V> topic,
            StreamPartitioner<String, V> partitioner,
            String... parents) {
        topology.addSink(
                name,
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(wire).serializer(),
                partitioner,
                parents);
    }

    private void addStore(Topology topology, String name, Serde<?> valueSerde, String... processors) {
        KeyValueBytesStoreSupplier supplier =
                switch (stores) {
                    case MEMORY -> Stores.inMemoryKeyValueStore(name);
                    case ROCKSDB -> Stores.persistentKeyValueStore(name);
                };
        StoreBuilder<? extends KeyValueStore<String, ?>> builder = Stores.keyValueStoreBuilder(
                        supplier, Serdes.String(), valueSerde)
                .withLoggingEnabled(Map.of());
        topology.addStateStore(builder, processors);
    }
}
