package budgetflow.dashboard.store;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A projection from topics of one partition each. */
class ProjectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final View LATEST = View.latest(Scope.everything(), Given.YEAR);

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final WireFormat wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
    /** Every record of every topic, in order. */
    private final Map<TopicPartition, List<byte[]>> topics = new HashMap<>();

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        Decoder.TOPICS.forEach(topic -> topics.put(place(topic), new ArrayList<>()));
        store = Store.open(Databases.h2(folder));
    }

    @AfterEach
    void close() {
        store.close();
        wire.close();
        registry.close();
    }

    private static TopicPartition place(Topic<?> topic) {
        return new TopicPartition(topic.name(), 0);
    }

    private <V> void send(Topic<V> topic, V value) {
        topics.get(place(topic)).add(topic.valueSerde(wire).serializer().serialize(topic.name(), value));
    }

    private static LineExecution line(LineKey key, String budget) {
        return Given.execution(key, List.of(Given.budget(key, budget)));
    }

    /** A consumer that finds all records sent so far, and none that come later. */
    private Supplier<Consumer<String, byte[]>> consumer() {
        return () -> {
            MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
            topics.forEach((place, values) -> {
                consumer.updatePartitions(
                        place.topic(),
                        List.of(new PartitionInfo(place.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
                consumer.updateBeginningOffsets(Map.of(place, 0L));
                consumer.updateEndOffsets(Map.of(place, (long) values.size()));
            });
            consumer.schedulePollTask(() -> topics.forEach((place, values) -> {
                for (int offset = (int) consumer.position(place); offset < values.size(); offset++) {
                    consumer.addRecord(new ConsumerRecord<>(place.topic(), 0, offset, "key", values.get(offset)));
                }
            }));
            return consumer;
        };
    }

    private static Supplier<Cluster> cluster(String id, String topicId) {
        return () -> new Cluster() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Map<String, String> topicIds(Collection<String> names) {
                Map<String, String> ids = new HashMap<>();
                names.forEach(name -> ids.put(name, topicId));
                return ids;
            }

            @Override
            public void close() {}
        };
    }

    private Projection start(Supplier<Cluster> cluster) {
        return Projection.start(store, consumer(), cluster, wire);
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private void carryAll(Supplier<Cluster> cluster) {
        try (Projection projection = start(cluster)) {
            await(() -> projection.state().phase() == ProjectionState.Phase.LIVE);
            assertThat(projection.state().percentRestored()).isEqualTo(100);
        }
    }

    private List<String> linesOf() {
        List<String> lines = new ArrayList<>();
        ReadStore.of(store)
                .lines()
                .executions(
                        LATEST,
                        LineFilter.ALL,
                        line -> lines.add(
                                line.key() + " " + line.budget().original().inYuan()));
        return lines;
    }

    @Test
    void aRestartGoesOnWhereTheStoreEnded() {
        send(Topics.LINE_EXECUTIONS, line(ROAD, "1"));
        send(Topics.BUSINESS_DAYS, new ClosedDay(LocalDate.of(2024, 1, 31), 0, 0, 0));
        carryAll(cluster("c", "t"));
        // What was carried is not read again: it is not even there any more.
        topics.get(place(Topics.LINE_EXECUTIONS)).set(0, new byte[] {9});
        send(Topics.LINE_EXECUTIONS, line(SCHOOL, "2"));
        carryAll(cluster("c", "t"));

        assertThat(linesOf()).containsExactly(ROAD + " 1.00", SCHOOL + " 2.00");
        assertThat(store.read(Standing::read).lastClosedOn()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(store.read(Offsets::read).get(place(Topics.LINE_EXECUTIONS)).nextOffset())
                .isEqualTo(2);
    }

    @Test
    void theLastRecordOfALineInABatchCounts() {
        for (String budget : List.of("3", "2", "1")) {
            send(Topics.LINE_EXECUTIONS, line(ROAD, budget));
        }
        carryAll(cluster("c", "t"));

        assertThat(linesOf()).containsExactly(ROAD + " 1.00");
    }

    @Test
    void anotherClusterOrTopicMakesTheStoreAnew() {
        send(Topics.LINE_EXECUTIONS, line(ROAD, "1"));
        carryAll(cluster("c", "t"));
        for (Supplier<Cluster> other : List.of(cluster("c-2", "t"), cluster("c-2", "t-2"))) {
            LineKey only = linesOf().contains(ROAD + " 1.00") ? SCHOOL : ROAD;
            topics.get(place(Topics.LINE_EXECUTIONS)).clear();
            send(Topics.LINE_EXECUTIONS, line(only, "1"));
            carryAll(other);

            assertThat(linesOf()).containsExactly(only + " 1.00");
        }
    }

    @Test
    void whatIsStillToBeReadAndIsGoneMakesTheStoreAnew() {
        send(Topics.LINE_EXECUTIONS, line(ROAD, "1"));
        send(Topics.LINE_EXECUTIONS, line(SCHOOL, "1"));
        carryAll(cluster("c", "t"));
        // The same topic, but shorter than what was carried of it.
        topics.get(place(Topics.LINE_EXECUTIONS)).remove(1);
        carryAll(cluster("c", "t"));

        assertThat(linesOf()).containsExactly(ROAD + " 1.00");
    }

    @Test
    void aRecordNobodyCanDecodeIsCountedAndLeftOut() {
        topics.get(place(Topics.LINE_EXECUTIONS)).add(new byte[] {1, 2, 3});
        send(Topics.LINE_EXECUTIONS, line(ROAD, "1"));
        try (Projection projection = start(cluster("c", "t"))) {
            await(() -> projection.state().phase() == ProjectionState.Phase.LIVE);
            assertThat(projection.state().undecodable()).isEqualTo(1);
        }
        assertThat(linesOf()).containsExactly(ROAD + " 1.00");
    }

    @Test
    void brokersThatAreAwayAreWaitedFor() {
        send(Topics.LINE_EXECUTIONS, line(ROAD, "1"));
        AtomicInteger tries = new AtomicInteger();
        Supplier<Cluster> later = () -> {
            if (tries.incrementAndGet() < 2) {
                throw new TimeoutException("no broker answers");
            }
            return cluster("c", "t").get();
        };
        try (Projection projection = start(later)) {
            await(() -> projection.state().phase() == ProjectionState.Phase.WAITING);
            assertThat(projection.state().reason()).contains("no broker answers");
            await(() -> projection.state().phase() == ProjectionState.Phase.LIVE);
            assertThat(projection.state().reason()).isEmpty();
        }
    }

    @Test
    void whatCannotPassIsSaidAndEndsIt() {
        carryAll(cluster("c", "t"));
        Supplier<Cluster> missing = () -> {
            throw new StoreUnusableException("The cluster lacks a topic", null);
        };
        try (Projection projection = start(missing)) {
            await(() -> projection.state().phase() == ProjectionState.Phase.FAILED);
            assertThat(projection.state().reason()).contains("The cluster lacks a topic");
        }
    }
}
