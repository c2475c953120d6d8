package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * Lines, their entries, reconciliations, closed days and commands meet, partition by partition, in one task, which
 * judges, takes steps and reports:
 *
 * <pre>
 * line-executions --> take-lines ------------.
 * line-entries -----> take-entries ----------+--> milestone-verdicts, alerts
 * reconciliations --> take-reconciliations --+
 * business-days ----> close-days ------------'
 * alert-commands ---> take-commands ----------> alerts, rejections
 * </pre>
 *
 * All five topics must have the same number of partitions. What the data does to alerts follows from the records alone,
 * not from the order in which the topics were fetched: see {@link DayClosing}. Commands add steps of people to it. Lines and sources are spread apart from each
 * other; a rule sees all of a line, or all of a source, and never needs both.
 */
public final class AlertsTopology implements Supplier<Topology> {
    /** The stores of all that was ever reported; what else is in the state can be read again from the topics. */
    public static final List<String> REPORTED_STORES = List.of(
            WatchState.LINE_WATCHES, ReconciliationState.RECONCILIATION_ALERTS, RefusedCommands.REFUSED_COMMANDS);

    static final String LINES_SOURCE = "line-executions-source";
    static final String ENTRIES_SOURCE = "line-entries-source";
    static final String RECONCILIATIONS_SOURCE = "reconciliations-source";
    static final String DAYS_SOURCE = "business-days-source";
    static final String COMMANDS_SOURCE = "alert-commands-source";
    static final String TAKE_LINES = "take-lines";
    static final String TAKE_ENTRIES = "take-entries";
    static final String TAKE_RECONCILIATIONS = "take-reconciliations";
    static final String CLOSE_DAYS = "close-days";
    static final String TAKE_COMMANDS = "take-commands";
    static final String VERDICTS_SINK = "milestone-verdicts-sink";
    static final String ALERTS_SINK = "alerts-sink";
    static final String REJECTIONS_SINK = "rejections-sink";

    /** Any of them can bring what a day waited for, and so close it. */
    private static final String[] JUDGING_STEPS = {TAKE_LINES, TAKE_ENTRIES, TAKE_RECONCILIATIONS, CLOSE_DAYS};

    private static final String[] STEPS = {TAKE_LINES, TAKE_ENTRIES, TAKE_RECONCILIATIONS, CLOSE_DAYS, TAKE_COMMANDS};

    private final WireFormat wire;
    private final Reviewers reviewers;
    private final JudgeMoment moment;
    private final StateStoreKind stores;

    /** The rules about lines are judged at the moment given; the stores are kept as {@code stores} says. */
    public AlertsTopology(
            WireFormat wire,
            LineReviewer lines,
            ReconciliationReviewer reconciliations,
            JudgeMoment moment,
            StateStoreKind stores) {
        this.wire = wire;
        this.reviewers = new Reviewers(lines, reconciliations);
        this.moment = moment;
        this.stores = stores;
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        addSource(topology, LINES_SOURCE, Topics.LINE_EXECUTIONS);
        addSource(topology, ENTRIES_SOURCE, Topics.LINE_ENTRIES);
        addSource(topology, RECONCILIATIONS_SOURCE, Topics.RECONCILIATIONS);
        addSource(topology, DAYS_SOURCE, Topics.BUSINESS_DAYS);
        addSource(topology, COMMANDS_SOURCE, Topics.ALERT_COMMANDS);
        topology.addProcessor(TAKE_LINES, () -> ArrivalProcessor.ofLines(reviewers, moment), LINES_SOURCE);
        topology.addProcessor(TAKE_ENTRIES, () -> ArrivalProcessor.ofEntries(reviewers, moment), ENTRIES_SOURCE);
        topology.addProcessor(
                TAKE_RECONCILIATIONS, () -> new ReconciliationProcessor(reviewers), RECONCILIATIONS_SOURCE);
        topology.addProcessor(CLOSE_DAYS, () -> new DayProcessor(reviewers), DAYS_SOURCE);
        topology.addProcessor(TAKE_COMMANDS, CommandProcessor::new, COMMANDS_SOURCE);
        addStores(topology);
        addSinks(topology);
        return topology;
    }

    private void addStores(Topology topology) {
        WatchState.builders(stores).forEach(store -> topology.addStateStore(store, STEPS));
        ReconciliationState.builders(stores).forEach(store -> topology.addStateStore(store, STEPS));
        topology.addStateStore(RefusedCommands.builder(stores), TAKE_COMMANDS);
    }

    private void addSinks(Topology topology) {
        Topic<MilestoneVerdict> verdicts = Topics.MILESTONE_VERDICTS;
        topology.addSink(
                VERDICTS_SINK,
                verdicts.name(),
                verdicts.keySerde().serializer(),
                verdicts.valueSerde(wire).serializer(),
                LinePartitioner.byLineOf(MilestoneVerdict::line),
                JUDGING_STEPS);
        topology.addSink(
                ALERTS_SINK,
                Topics.ALERTS.name(),
                Topics.ALERTS.keySerde().serializer(),
                Topics.ALERTS.valueSerde(wire).serializer(),
                STEPS);
        topology.addSink(
                REJECTIONS_SINK,
                Topics.REJECTIONS.name(),
                Topics.REJECTIONS.keySerde().serializer(),
                Topics.REJECTIONS.valueSerde(wire).serializer(),
                TAKE_COMMANDS);
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
