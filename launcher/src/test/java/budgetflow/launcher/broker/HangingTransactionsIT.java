package budgetflow.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HangingTransactionsIT {
    private static final TopicPartition LEFT = new TopicPartition("left", 0);
    private static final TopicPartition BUSY = new TopicPartition("busy", 0);

    /** Of a producer that no coordinator knows. */
    private static final long STRANGER = 4_711;

    @TempDir
    private Path folder;

    @Test
    void whatNoCoordinatorWillEverEndIsEndedAndWhatIsUnderWayIsLeftAlone() throws Exception {
        makeTopics();
        leaveOpen();

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(client(broker));
                Producer<String, String> busy = producer(broker)) {
            busy.initTransactions();
            busy.beginTransaction();
            busy.send(new ProducerRecord<>(BUSY.topic(), "under way")).get();
            HangingTransactions transactions = new HangingTransactions(admin);
            assertThat(transactions.open(List.of(LEFT, BUSY))).hasSize(2);
            assertThat(seen(admin, LEFT)).isZero();

            assertThat(transactions.find())
                    .extracting(AbortTransactionSpec::topicPartition, AbortTransactionSpec::producerId)
                    .containsExactly(tuple(LEFT, STRANGER));
            try (TransactionWatch watch = TransactionWatch.start(client(broker), Duration.ofMillis(50))) {
                assertThat(watch).isNotNull();
                // Past the record and the marker; the test's time limit bounds it.
                while (seen(admin, LEFT) < 2) {
                    Thread.onSpinWait();
                }
            }

            assertThat(transactions.open(List.of(LEFT, BUSY)).keySet())
                    .extracting(HangingTransactions.Open::partition)
                    .containsExactly(BUSY);
            busy.commitTransaction();
        }
    }

    private void makeTopics() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(
                            new NewTopic(LEFT.topic(), Optional.of(1), Optional.empty()),
                            new NewTopic(BUSY.topic(), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** As it lies in the folder of a broker that was killed: a record of a transaction, and nothing that ends it. */
    private void leaveOpen() throws Exception {
        MemoryRecords batch =
                MemoryRecords.withTransactionalRecords(0L, Compression.NONE, STRANGER, (short) 0, 0, 0, recordOfNow());
        Path segment = onlyFile("left-0", "00000000000000000000.log");
        try (FileChannel log = FileChannel.open(segment, StandardOpenOption.APPEND)) {
            log.write(batch.buffer());
        }
        Files.delete(onlyFile("kafka", ".kafka_cleanshutdown"));
    }

    /** A producer silent for a day would count as gone. */
    private static SimpleRecord recordOfNow() {
        return new SimpleRecord(System.currentTimeMillis(), "never committed".getBytes(StandardCharsets.UTF_8));
    }

    private Path onlyFile(String parent, String name) throws IOException {
        Path end = Path.of(parent, name);
        try (Stream<Path> files = Files.find(folder, Integer.MAX_VALUE, (file, kind) -> file.endsWith(end))) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    /** How far readers of committed records come. */
    private static long seen(Admin admin, TopicPartition partition) throws Exception {
        return admin.listOffsets(
                        Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private static Producer<String, String> producer(EmbeddedBroker broker) {
        Map<String, Object> properties = client(broker);
        properties.put("transactional.id", "busy-writer");
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
