package budgetflow.launcher.system;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.launcher.broker.FreePorts;
import budgetflow.launcher.closing.Barrier;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.results.EntryCounts;
import budgetflow.launcher.results.ResultsFolder;
import budgetflow.launcher.results.Summary;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.WireFormat;
import budgetflow.streams.EntryTallies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A platform with one or more instances of both apps, fed and closed by a test. */
final class LiveSystem implements AutoCloseable {
    /** The file all that is fed here is said to come from. */
    static final String FILE = "live-synthetic.csv";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Place.Platform platform;
    private final WireFormat wire;
    private final RecordSink sink;
    private final List<Processing> instances = new ArrayList<>();
    private long row = 1;

    private LiveSystem(Place.Platform platform) {
        this.platform = platform;
        this.wire = AvroWireFormat.of(platform.settings(), Patience.ENDLESS);
        this.sink = KafkaRecordSink.connect(platform.settings().clientProperties(), wire);
    }

    /** In memory, gone when it is closed; rules are judged by the day. */
    static LiveSystem temporary() {
        return temporary(Place.EMBEDDED);
    }

    /** As above, wherever the broker is. */
    static LiveSystem temporary(Place place) {
        return temporary(place, "memory");
    }

    /** As above, with the kind of state asked for. */
    static LiveSystem temporary(Place place, String stateStore) {
        return new LiveSystem(place.start(settings().with(SettingKeys.STATE_STORE, stateStore)));
    }

    /** With a folder that keeps topics, schemas and state. */
    static LiveSystem durable(Path data) {
        Settings settings = settings()
                .with(SettingKeys.STATE_STORE, "rocksdb")
                .with(SettingKeys.DATA_DIR, data.toString())
                .with(SettingKeys.BOOTSTRAP, "127.0.0.1:" + FreePorts.take())
                .with(SettingKeys.REGISTRY_URL, "http://127.0.0.1:" + FreePorts.take());
        return new LiveSystem(Place.of(LocalPlatform.durable(settings)));
    }

    private static Settings settings() {
        return Settings.defaults().with(SettingKeys.JUDGE, "day-close").with(SettingKeys.COMMIT_INTERVAL, "20");
    }

    Settings settingsInForce() {
        return platform.settings();
    }

    WireFormat wire() {
        return wire;
    }

    /** Starts both apps with a state folder of their own name. */
    Processing startInstance(String name) {
        return startInstance(name, 0);
    }

    /** As above, with warm copies of the state of other instances. */
    Processing startInstance(String name, int standbyReplicas) {
        Path state = platform.settings().stateDir().resolve(name);
        Settings settings = platform.settings()
                .with(SettingKeys.STATE_DIR, state.toString())
                .with(SettingKeys.STANDBY_REPLICAS, String.valueOf(standbyReplicas));
        Processing instance = Processing.start(settings, wire, AssertResults.JUDGING);
        instances.add(instance);
        return instance;
    }

    void stopInstance(Processing instance) {
        instances.remove(instance);
        instance.close();
    }

    /** A connection of its own, for a thread of its own. */
    RecordSink connect() {
        return KafkaRecordSink.connect(platform.settings().clientProperties(), wire);
    }

    Closing openClosing() {
        return Closing.open(platform.settings(), wire, () -> instances.forEach(Processing::checkAlive));
    }

    TopicReader topics() {
        return new TopicReader(platform.settings().clientProperties(), wire);
    }

    List<Rejection> rejections() {
        List<Rejection> rejections = new ArrayList<>();
        topics().read(Topics.REJECTIONS, record -> rejections.add(record.value()));
        return rejections;
    }

    /** Sends inputs in their order and returns when all have arrived; the row counts on from call to call. */
    void feed(List<Object> inputs) {
        for (Object input : inputs) {
            Origin origin = new Origin(FILE, ++row);
            if (input instanceof SubmittedEntry entry) {
                sink.payment(entry, origin);
            } else if (input instanceof BudgetChange change) {
                sink.budgetChange(change, origin);
            } else if (input instanceof ScopedPlan plan) {
                sink.plan(plan, origin);
            } else {
                throw new IllegalArgumentException("not an input: " + input);
            }
        }
        sink.flush();
    }

    /** The row of the last input that was fed. */
    long lastRow() {
        return row;
    }

    /** Returns when streams has processed all that was fed, to the last line. */
    void awaitProcessed() {
        Settings settings = platform.settings();
        String group = Processing.streamsGroup(settings);
        try (Admin admin = Admin.create(settings.clientProperties());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        TopicReader.consumerProperties(settings.clientProperties()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                Barrier barrier =
                        new Barrier(admin, consumer, PATIENCE, () -> instances.forEach(Processing::checkAlive))) {
            barrier.awaitConsumed(
                    group, List.of(Topics.PAYMENTS.name(), Topics.BUDGET_CHANGES.name(), Topics.SPENDING_PLANS.name()));
            barrier.awaitConsumed(group, List.of(Topics.PARTIAL_LEDGERS.name()));
        }
    }

    /** Writes what stands in the topics now, as of the last closed day. */
    WrittenResults write(Path folder, EntryTallies tallies, LocalDate closedOn) {
        ResultsFolder out = ResultsFolder.open(folder);
        List<LineExecution> lines = topics().latest(Topics.LINE_EXECUTIONS).stream()
                .filter(line -> !line.isVoid())
                .toList();
        Collection<Alert> alerts = topics().latest(Topics.ALERTS);
        EntryCounts entries = new EntryCounts(tallies.accepted(), tallies.duplicate(), tallies.rejected());
        out.writeExecutions(lines, closedOn, AssertResults.JUDGING);
        out.writeMilestones(lines, topics().latest(Topics.MILESTONE_VERDICTS), closedOn, AssertResults.JUDGING);
        out.writeAlerts(alerts);
        out.writeRejections(rejections());
        out.writeSummary(Summary.of(lines, closedOn, entries, alerts, Duration.ZERO));
        return new WrittenResults(folder);
    }

    @Override
    public void close() {
        instances.forEach(Processing::close);
        sink.close();
        wire.close();
        platform.close();
    }

    /** Closes days and returns when alerts has judged them. */
    static void closeAndJudge(Closing closing, LocalDate first, LocalDate last) {
        closing.closer().closeThrough(first, last);
        closing.awaitJudged();
    }
}
