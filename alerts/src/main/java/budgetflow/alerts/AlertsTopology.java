package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.util.function.Supplier;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * Lines, their entries and closed days meet, partition by partition, in one task, which judges and reports:
 *
 * <pre>
 * line-executions --> take-lines ---.
 * line-entries ----> take-entries --+--> milestone-verdicts, alerts
 * business-days ---> close-days ----'
 * </pre>
 *
 * All three topics must have the same number of partitions. What is reported follows from the records alone, not from
 * the order in which the three topics were fetched: see {@link DayClosing}.
 */
public final class AlertsTopology implements Supplier<Topology> {
    /** The store of all that was ever reported; what else is in the state can be read again from the topics. */
    public static final String REPORTED_STORE = WatchState.LINE_WATCHES;

    static final String LINES_SOURCE = "line-executions-source";
    static final String ENTRIES_SOURCE = "line-entries-source";
    static final String DAYS_SOURCE = "business-days-source";
    static final String TAKE_LINES = "take-lines";
    static final String TAKE_ENTRIES = "take-entries";
    static final String CLOSE_DAYS = "close-days";
    static final String VERDICTS_SINK = "milestone-verdicts-sink";
    static final String ALERTS_SINK = "alerts-sink";

    private final WireFormat wire;
    private final LineReviewer reviewer;
    private final JudgeMoment moment;
    private final StateStoreKind stores;

    /** The reviewer's rules are judged at the moment given; the stores are kept as {@code stores} says. */
    public AlertsTopology(WireFormat wire, LineReviewer reviewer, JudgeMoment moment, StateStoreKind stores) {
        this.wire = wire;
        this.reviewer = reviewer;
        this.moment = moment;
        this.stores = stores;
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        addSource(topology, LINES_SOURCE, Topics.LINE_EXECUTIONS);
        addSource(topology, ENTRIES_SOURCE, Topics.LINE_ENTRIES);
        addSource(topology, DAYS_SOURCE, Topics.BUSINESS_DAYS);
        topology.addProcessor(TAKE_LINES, () -> ArrivalProcessor.ofLines(reviewer, moment), LINES_SOURCE);
        topology.addProcessor(TAKE_ENTRIES, () -> ArrivalProcessor.ofEntries(reviewer, moment), ENTRIES_SOURCE);
        topology.addProcessor(CLOSE_DAYS, () -> new DayProcessor(reviewer), DAYS_SOURCE);
        WatchState.builders(stores)
                .forEach(store -> topology.addStateStore(store, TAKE_LINES, TAKE_ENTRIES, CLOSE_DAYS));
        Topic<MilestoneVerdict> verdicts = Topics.MILESTONE_VERDICTS;
        topology.addSink(
                VERDICTS_SINK,
                verdicts.name(),
                verdicts.keySerde().serializer(),
                verdicts.valueSerde(wire).serializer(),
                LinePartitioner.byLineOf(MilestoneVerdict::line),
                TAKE_LINES,
                TAKE_ENTRIES,
                CLOSE_DAYS);
        topology.addSink(
                ALERTS_SINK,
                Topics.ALERTS.name(),
                Topics.ALERTS.keySerde().serializer(),
                Topics.ALERTS.valueSerde(wire).serializer(),
                TAKE_LINES,
                TAKE_ENTRIES,
                CLOSE_DAYS);
        return topology;
    }

    private <V> void addSource(Topology topology, String name, Topic<V> topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                topic.keySerde().deserializer(),
                topic.valueSerde(wire).deserializer(),
                topic.name());
    }
}
