package budgetflow.streams;

import budgetflow.schemas.encoded.EncodedEntries;
import budgetflow.schemas.encoded.EncodedLedgers;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.state.StateSerdes;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import budgetflow.streams.book.BookStores;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * From payments, budget changes and plans to the execution of every line.
 *
 * <pre>
 * payments ─ make entries unique ─┬─ line-entries
 *                                 ├─ partial-ledgers ─ add up ledgers ────┐
 *                               budget-changes ─ fold budget lines ───────┼─ line-executions
 *                               spending-plans ─ keep plans ──────────────┘
 * control-totals ─ ask for counts ┴─ partial-counts ─ reconcile ──────────── reconciliations
 * </pre>
 *
 * What cannot be taken goes to {@code rejections}. There is no clock: what comes out depends on what went in alone, in
 * any order, but for conflicts (the first stays), the latest plan of a scope, and sums beyond their limit.
 */
public final class ExecutionTopology implements Supplier<Topology> {
    private final WireFormat wire;
    private final StateStoreKind stores;
    private final Duration commitInterval;

    /**
     * @param commitInterval between commits while payments are taken in as they come; the app's own interval holds
     *     while it catches up
     */
    public ExecutionTopology(WireFormat wire, StateStoreKind stores, Duration commitInterval) {
        this.wire = wire;
        this.stores = stores;
        this.commitInterval = commitInterval;
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        StageBuilder builder = new StageBuilder(topology, wire, stores, new PromptCommit(commitInterval));
        addEntries(topology, builder);
        addLines(topology, builder);
        ReconciliationStage.addTo(builder);
        return topology;
    }

    /** First stage, by entry id. */
    private void addEntries(Topology topology, StageBuilder builder) {
        topology.addReadOnlyStateStore(
                BookStores.entries(Names.ENTRY_BOOK, stores, EncodedEntries.deserializer(wire)),
                Names.READ_PAYMENTS,
                new IngestTime(),
                new ByteArrayDeserializer(),
                EncodedEntries.deserializer(wire),
                Topics.PAYMENTS.name(),
                Names.HOLD_ENTRY_BOOK,
                StoreHolder::new);
        builder.addStep(Names.MAKE_ENTRIES_UNIQUE, EntryProcessor::new, Names.READ_PAYMENTS);
        builder.addStep(
                Names.READ_CONTROL_TOTALS, Topics.CONTROL_TOTALS, Names.ASK_FOR_COUNTS, ControlTotalProcessor::new);
        String[] steps = {Names.MAKE_ENTRIES_UNIQUE, Names.ASK_FOR_COUNTS};
        for (String step : steps) {
            topology.connectProcessorAndStateStores(step, Names.ENTRY_BOOK);
        }
        builder.addStore(Names.CONTROL_TOTALS, StateSerdes.controlTotal(), steps);
        topology.addSink(
                Names.WRITE_PARTIAL_LEDGERS,
                Topics.PARTIAL_LEDGERS.name(),
                new ByteArraySerializer(),
                EncodedLedgers.serializer(wire),
                LongerKeys::partition,
                Names.MAKE_ENTRIES_UNIQUE);
        topology.addSink(
                Names.WRITE_LINE_ENTRIES,
                Topics.LINE_ENTRIES.name(),
                new ByteArraySerializer(),
                EncodedEntries.lineEntrySerializer(wire),
                LongerKeys::partition,
                Names.MAKE_ENTRIES_UNIQUE);
        builder.addSink(
                Names.WRITE_PARTIAL_COUNTS,
                Topics.PARTIAL_COUNTS,
                LinePartitioner.byTextOf(count -> count.key().text()),
                Names.MAKE_ENTRIES_UNIQUE);
        builder.addSink(Names.WRITE_REFUSED_ENTRIES, Topics.REJECTIONS, steps);
    }

    /**
     * Second stage, by line: all its topics have the same number of partitions. It shares no node with the first, not
     * even a sink, so that both are tasks of their own.
     */
    private void addLines(Topology topology, StageBuilder builder) {
        topology.addReadOnlyStateStore(
                BookStores.lines(Names.LINE_BOOK, EncodedLedgers.deserializer(wire)),
                Names.READ_PARTIAL_LEDGERS,
                new IngestTime(),
                new ByteArrayDeserializer(),
                EncodedLedgers.deserializer(wire),
                Topics.PARTIAL_LEDGERS.name(),
                Names.HOLD_LINE_BOOK,
                StoreHolder::new);
        builder.addStep(Names.ADD_UP_LEDGERS, PartialLedgerProcessor::new, Names.READ_PARTIAL_LEDGERS);
        builder.addStep(
                Names.READ_BUDGET_CHANGES, Topics.BUDGET_CHANGES, Names.FOLD_BUDGET_LINES, BudgetChangeProcessor::new);
        builder.addStep(Names.READ_SPENDING_PLANS, Topics.SPENDING_PLANS, Names.KEEP_PLANS, SpendingPlanProcessor::new);
        String[] steps = {Names.ADD_UP_LEDGERS, Names.FOLD_BUDGET_LINES, Names.KEEP_PLANS};
        for (String step : steps) {
            topology.connectProcessorAndStateStores(step, Names.LINE_BOOK);
        }
        builder.addStore(Names.BUDGET_LINES, StateSerdes.budgetLine(), steps);
        builder.addStore(Names.PLANS, StateSerdes.scopedPlan(), steps);
        builder.addSink(Names.WRITE_LINE_EXECUTIONS, Topics.LINE_EXECUTIONS, Names.ADD_UP_LEDGERS);
        builder.addSink(Names.WRITE_REFUSED_CHANGES, Topics.REJECTIONS, steps);
    }

    /** Kafka wants a processor that fills the store it restores from a source; here the step beside it does. */
    private static final class StoreHolder<K, V> implements Processor<K, V, Void, Void> {
        @Override
        public void process(Record<K, V> record) {
            // Nothing: see above.
        }
    }
}
