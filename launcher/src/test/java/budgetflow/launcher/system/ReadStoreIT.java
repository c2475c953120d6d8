package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.Dashboard;
import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.store.Projection;
import budgetflow.dashboard.store.ProjectionState;
import budgetflow.dashboard.store.Store;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.results.ResultsFolder;
import budgetflow.schemas.app.AppHealth;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The read store on a real broker, and the pages made of it, say what {@code executions.json} says, also after its topics were made anew. */
@Timeout(300)
class ReadStoreIT {
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final LocalDate CLOSED_ON = LocalDate.of(2024, 9, 30);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void theStoreSaysWhatTheResultsSay() throws Exception {
        Settings chosen = Settings.defaults();
        try (LocalPlatform platform = LocalPlatform.temporary(chosen);
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            Settings settings = platform.settings().with(SettingKeys.DATA_DIR, folder.toString());
            try (KafkaProducer<String, byte[]> producer = producer(settings)) {
                producer.initTransactions();
                send(producer, wire, lines(1), true);
                send(producer, wire, lines(2), false);
            }
            awaitEnded(settings);
            assertParity(settings, wire);
            remake(settings, Topics.LINE_EXECUTIONS);
            try (KafkaProducer<String, byte[]> producer = producer(settings)) {
                producer.initTransactions();
                send(producer, wire, lines(3), true);
            }
            awaitEnded(settings);
            assertParity(settings, wire);
        }
    }

    private static KafkaProducer<String, byte[]> producer(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.clientProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "read-store-test");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private static void send(
            KafkaProducer<String, byte[]> producer,
            WireFormat wire,
            Map<LineKey, LineExecution> lines,
            boolean commit) {
        producer.beginTransaction();
        lines.forEach((key, line) -> producer.send(record(Topics.LINE_EXECUTIONS, wire, key.text(), line)));
        ClosedDay day = new ClosedDay(CLOSED_ON, ClosedDay.NONE, ClosedDay.NONE, ClosedDay.NONE);
        producer.send(record(Topics.BUSINESS_DAYS, wire, CLOSED_ON.toString(), day));
        if (commit) {
            producer.commitTransaction();
        } else {
            producer.flush();
            producer.abortTransaction();
        }
    }

    private static <V> ProducerRecord<String, byte[]> record(Topic<V> topic, WireFormat wire, String key, V value) {
        return new ProducerRecord<>(
                topic.name(), key, topic.valueSerde(wire).serializer().serialize(topic.name(), value));
    }

    private static Map<LineKey, LineExecution> lines(long seed) {
        History history = RandomHistory.of(seed, YEAR, 300);
        Map<LineKey, BudgetLine> budgets = new TreeMap<>();
        history.changes()
                .forEach(change -> budgets.merge(
                        change.line(),
                        BudgetLine.empty(change.line()).offer(change).line(),
                        (line, first) -> line.offer(change).line()));
        Map<LineKey, Ledger> ledgers = new TreeMap<>();
        history.entries().stream().filter(entry -> entry.rejected().isEmpty()).forEach(sent -> {
            Entry entry = sent.entry();
            ledgers.merge(entry.line(), Ledger.EMPTY.plus(entry), Ledger::plus);
        });
        Map<LineKey, LineExecution> lines = new TreeMap<>();
        budgets.forEach((key, budget) -> lines.put(
                key, new LineExecution(budget, SpendingPlan.standard(YEAR), ledgers.getOrDefault(key, Ledger.EMPTY))));
        ledgers.forEach((key, ledger) ->
                lines.putIfAbsent(key, new LineExecution(BudgetLine.empty(key), SpendingPlan.standard(YEAR), ledger)));
        return lines;
    }

    private void assertParity(Settings settings, WireFormat wire) throws Exception {
        Path results = folder.resolve("results");
        List<LineExecution> lines = new TopicReader(settings.clientProperties(), wire)
                .latest(Topics.LINE_EXECUTIONS).stream()
                        .filter(line -> !line.isVoid())
                        .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        ResultsFolder.open(results).writeExecutions(lines, CLOSED_ON, JudgingDays.standard(WorkingCalendar.bundled()));
        try (Store store = Store.open(settings);
                Projection projection = Projection.start(store, settings, wire)) {
            await(() -> projection.state().phase() != ProjectionState.Phase.RESTORING);
            assertThat(projection.state().reason()).isEmpty();
            assertThat(projection.state().phase()).isEqualTo(ProjectionState.Phase.LIVE);
            assertThat(projection.state().lag().values()).allMatch(lag -> lag == 0);
            assertThat(StoreParity.differences(results.resolve("executions.json"), ReadStore.of(store)))
                    .isEmpty();
        }
        Settings anyPort = settings.with(SettingKeys.HTTP_PORT, "0");
        try (Dashboard dashboard = Dashboard.startDemo(anyPort, wire, PaymentIntake.none(), Clock.systemUTC())) {
            await(() -> dashboard.health().health() == AppHealth.RUNNING);
            assertThat(PageParity.differences(results.resolve("executions.json"), dashboard.url()))
                    .isEmpty();
        }
    }

    /** A transaction that its producer has committed is seen by readers a moment later. */
    private static void awaitEnded(Settings settings) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (Topic<?> topic : List.of(Topics.LINE_EXECUTIONS, Topics.BUSINESS_DAYS)) {
            for (int partition = 0; partition < settings.get(SettingKeys.PARTITIONS); partition++) {
                asked.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        try (Admin admin = Admin.create(settings.clientProperties())) {
            await(() -> ends(admin, asked, IsolationLevel.READ_COMMITTED)
                    .equals(ends(admin, asked, IsolationLevel.READ_UNCOMMITTED)));
        }
    }

    private static Map<TopicPartition, Long> ends(
            Admin admin, Map<TopicPartition, OffsetSpec> asked, IsolationLevel isolation) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /** Drops a topic and makes it again under its name. */
    private static void remake(Settings settings, Topic<?> topic) throws Exception {
        try (Admin admin = Admin.create(settings.clientProperties())) {
            admin.deleteTopics(List.of(topic.name())).all().get();
            TopicProvisioner.awaitGone(admin, List.of(topic.name()));
            int partitions = settings.get(SettingKeys.PARTITIONS);
            TopicProvisioner.provision(admin, List.of(topic.spec(partitions)), 1);
        }
    }
}
