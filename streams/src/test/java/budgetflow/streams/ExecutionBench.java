package budgetflow.streams;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.History;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.rejection.Rejection;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.settings.StateStoreKind;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.WireFormat;
import budgetflow.streams.book.EntryBookStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology on a test bench, with the real serdes and a registry of its own. The bench has one partition and commits
 * after every record: caches, transactions and repartitioning are tested on a broker.
 */
final class ExecutionBench implements AutoCloseable {
    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final WireFormat wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, SubmittedEntry> payments;
    private final TestInputTopic<String, BudgetChange> changes;
    private final TestInputTopic<String, ScopedPlan> plans;
    private final TestOutputTopic<String, LineExecution> executions;
    private final TestOutputTopic<String, PartialLedger> partials;
    private final TestOutputTopic<String, LineEntry> lineEntries;
    private final TestOutputTopic<String, Rejection> rejections;
    private final Map<String, LineExecution> latest = new TreeMap<>();

    private ExecutionBench(StateStoreKind stores, Path folder) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        driver = new TopologyTestDriver(new ExecutionTopology(wire, stores, Duration.ofMillis(100)).get(), properties);
        payments = input(Topics.PAYMENTS);
        changes = input(Topics.BUDGET_CHANGES);
        plans = input(Topics.SPENDING_PLANS);
        executions = output(Topics.LINE_EXECUTIONS);
        partials = output(Topics.PARTIAL_LEDGERS);
        lineEntries = output(Topics.LINE_ENTRIES);
        rejections = output(Topics.REJECTIONS);
    }

    static ExecutionBench inMemory(Path folder) {
        return new ExecutionBench(StateStoreKind.MEMORY, folder);
    }

    static ExecutionBench onDisk(Path folder) {
        return new ExecutionBench(StateStoreKind.ROCKSDB, folder);
    }

    void feed(Object... inputs) {
        feed(new History(List.of(inputs)));
    }

    void feed(History history) {
        for (Object input : history.inputs()) {
            if (input instanceof SubmittedEntry entry) {
                payments.pipeInput(entry.entryId(), entry);
            } else if (input instanceof BudgetChange change) {
                changes.pipeInput(change.line().text(), change);
            } else if (input instanceof ScopedPlan plan) {
                plans.pipeInput(plan.scope().text(), plan);
            } else {
                throw new IllegalArgumentException("nobody reads " + input);
            }
        }
    }

    void feedPayment(TestRecord<String, SubmittedEntry> record) {
        payments.pipeInput(record);
    }

    void feedChange(String key, BudgetChange change) {
        changes.pipeInput(key, change);
    }

    void feedPlan(String key, ScopedPlan plan) {
        plans.pipeInput(key, plan);
    }

    /** The lines sent since this was asked last, in order; a line may come several times. */
    List<LineExecution> sent() {
        List<LineExecution> sent = executions.readValuesToList();
        sent.forEach(line -> latest.put(line.key().text(), line));
        return sent;
    }

    /** The latest state of every line. */
    Map<String, LineExecution> lines() {
        sent();
        return latest;
    }

    Optional<LineExecution> line(LineKey key) {
        return Optional.ofNullable(lines().get(key.text()));
    }

    List<PartialLedger> partialLedgers() {
        return partials.readValuesToList();
    }

    List<LineEntry> lineEntries() {
        return lineEntries.readValuesToList();
    }

    List<Rejection> rejections() {
        return rejections.readValuesToList();
    }

    EntryTallies tallies() {
        return EntryTallies.sum(List.of((EntryBookStore) driver.getStateStore(Names.ENTRY_BOOK)));
    }

    @Override
    public void close() {
        driver.close();
        wire.close();
        registry.close();
    }

    private <V> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(),
                topic.keySerde().serializer(),
                topic.valueSerde(wire).serializer());
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde(wire).deserializer());
    }
}
