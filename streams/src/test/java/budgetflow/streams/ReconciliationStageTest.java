package budgetflow.streams;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stage alone, as the task of partition 0: its keys' totals are those that partition 0 of the payments knows. */
class ReconciliationStageTest {
    private static final ReconciliationKey KEY = ReconciliationKey.of("130281/2024/CBS/473001/2024-03-29");
    private static final ReconciliationKey NEXT_DAY = ReconciliationKey.of("130281/2024/CBS/473001/2024-03-30");
    private static final Counted NOTHING = Counted.NOTHING;
    private static final Counted TOTAL = counted(3, 600);

    @TempDir
    private Path folder;

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final WireFormat wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
    private TopologyTestDriver driver;
    private TestInputTopic<String, PartialCount> counts;
    private TestOutputTopic<String, Reconciliation> reconciliations;
    private TestOutputTopic<String, Rejection> rejections;

    @AfterEach
    void stop() {
        driver.close();
        wire.close();
        registry.close();
    }

    @ParameterizedTest
    @EnumSource(StateStoreKind.class)
    void thePartitionsAreAddedUpAndHeldAgainstTheTotal(StateStoreKind stores) {
        start(stores);
        count(KEY, 0, counted(1, 100), TOTAL);
        count(KEY, 3, counted(1, 200), TOTAL);
        count(KEY, 11, counted(1, 300), TOTAL);

        assertThat(reconciliations.readValuesToList())
                .containsExactly(
                        new Reconciliation(KEY, counted(1, 100), TOTAL),
                        new Reconciliation(KEY, counted(2, 300), TOTAL),
                        new Reconciliation(KEY, TOTAL, TOTAL));
    }

    @Test
    void nothingIsSaidBeforeTheKeysOwnPartitionKnowsTheTotal() {
        start(StateStoreKind.MEMORY);
        count(KEY, 3, counted(1, 200), TOTAL);
        assertThat(reconciliations.isEmpty()).isTrue();

        count(KEY, 0, NOTHING, TOTAL);
        assertThat(reconciliations.readValuesToList()).containsExactly(new Reconciliation(KEY, counted(1, 200), TOTAL));
    }

    @Test
    void ofTwoTotalsTheOneOfTheKeysOwnPartitionDecides() {
        start(StateStoreKind.MEMORY);
        Counted later = counted(4, 700);
        count(KEY, 0, NOTHING, TOTAL);
        count(KEY, 3, counted(1, 200), later);
        count(KEY, 0, NOTHING, later);

        assertThat(reconciliations.readValuesToList())
                .containsExactly(
                        new Reconciliation(KEY, NOTHING, TOTAL),
                        new Reconciliation(KEY, counted(1, 200), TOTAL),
                        new Reconciliation(KEY, counted(1, 200), later));
    }

    @Test
    void aCountReplacesTheOneBeforeAndARepeatSaysNothing() {
        start(StateStoreKind.MEMORY);
        count(KEY, 0, counted(2, 500), TOTAL);
        count(KEY, 0, counted(1, 100), TOTAL);
        count(KEY, 0, counted(1, 100), TOTAL);

        assertThat(reconciliations.readValuesToList())
                .containsExactly(
                        new Reconciliation(KEY, counted(2, 500), TOTAL),
                        new Reconciliation(KEY, counted(1, 100), TOTAL));
    }

    @Test
    void otherKeysAreLeftAlone() {
        start(StateStoreKind.MEMORY);
        count(NEXT_DAY, 0, counted(5, 50), counted(5, 50));
        count(KEY, 0, counted(3, 600), TOTAL);

        assertThat(reconciliations.readValuesToList())
                .containsExactly(
                        new Reconciliation(NEXT_DAY, counted(5, 50), counted(5, 50)),
                        new Reconciliation(KEY, TOTAL, TOTAL));
    }

    @Test
    void whatCannotBeTakenIsRejected() {
        start(StateStoreKind.MEMORY);
        counts.pipeInput(KEY.text(), new PartialCount(KEY, 0, NOTHING, TOTAL));
        counts.pipeInput(PartialCount.recordKey(KEY, 0), (PartialCount) null);

        assertThat(rejections.readValuesToList())
                .extracting(Rejection::code)
                .containsExactly(RejectCode.KEY_MISMATCH, RejectCode.VALUE_MISSING);
        assertThat(reconciliations.isEmpty()).isTrue();
    }

    private void start(StateStoreKind stores) {
        Properties properties = new Properties();
        properties.setProperty(StreamsConfig.APPLICATION_ID_CONFIG, "reconciliation-test");
        properties.setProperty(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.setProperty(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        Topology topology = new Topology();
        ReconciliationStage.addTo(new StageBuilder(topology, wire, stores, new PromptCommit(Duration.ofMillis(10))));
        driver = new TopologyTestDriver(topology, properties);
        counts = driver.createInputTopic(
                Topics.PARTIAL_COUNTS.name(),
                Topics.PARTIAL_COUNTS.keySerde().serializer(),
                Topics.PARTIAL_COUNTS.valueSerde(wire).serializer());
        reconciliations = output(Topics.RECONCILIATIONS);
        rejections = output(Topics.REJECTIONS);
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(),
                topic.keySerde().deserializer(),
                topic.valueSerde(wire).deserializer());
    }

    private void count(ReconciliationKey key, int partition, Counted ours, Counted theirs) {
        PartialCount partial = new PartialCount(key, partition, ours, theirs);
        counts.pipeInput(partial.recordKey(), partial);
    }

    private static Counted counted(long count, long fen) {
        return new Counted(count, new Money(fen));
    }
}
