package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.BRIDGE;
import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What nobody can read, and what nobody may take, written straight to the topic: nothing stops, nothing is lost. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    private static final byte[] GARBAGE = "这不是分录 no entry at all".getBytes(UTF_8);
    private static final byte[] UNKNOWN_SCHEMA =
            ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).putInt(1).array();

    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);

    private static LiveSystem system;
    private static Processing instance;

    private int deadLettersBefore;
    private Set<String> rejectionsBefore;

    @BeforeAll
    void start() {
        system = LiveSystem.temporary(place());
        instance = system.startInstance("only");
        system.feed(List.of(budget(ROAD, "1000"), budget(BRIDGE, "1000")));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @BeforeEach
    void lookAround() {
        system.awaitProcessed();
        deadLettersBefore = deadLetters().size();
        rejectionsBefore =
                system.rejections().stream().map(Rejection::recordKey).collect(Collectors.toSet());
    }

    /** Others run the same tests elsewhere. */
    Place place() {
        return Place.EMBEDDED;
    }

    @Test
    void whatNobodyCanReadGoesToTheDeadLettersAndTheRestIsProcessed() throws Exception {
        long countBefore = instance.deadLetters();
        long netBefore = net(ROAD);
        byte[] foreign = Topics.BUDGET_CHANGES
                .valueSerde(system.wire())
                .serializer()
                .serialize(Topics.BUDGET_CHANGES.name(), budget(ROAD, "5"));
        byte[] good = bytes(payment("P-1", ROAD, "2024-02-01", "10.00"));
        byte[] cutOff = new byte[good.length / 2];
        System.arraycopy(good, 0, cutOff, 0, cutOff.length);
        List<byte[]> poison = List.of(GARBAGE, new byte[0], UNKNOWN_SCHEMA, foreign, cutOff);

        for (int partition = 0; partition < PARTITIONS; partition++) {
            for (byte[] value : poison) {
                sendTo(partition, "P-1", value);
            }
        }
        send("P-1", good);
        system.awaitProcessed();

        assertThat(net(ROAD) - netBefore).isEqualTo(1_000);
        assertThat(instance.deadLetters() - countBefore).isEqualTo((long) PARTITIONS * poison.size());
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters();
        assertThat(letters).hasSize(deadLettersBefore + PARTITIONS * poison.size());
        assertThat(letters).extracting(ConsumerRecord::value).contains(GARBAGE, new byte[0], UNKNOWN_SCHEMA, cutOff);
        ConsumerRecord<byte[], byte[]> garbage = letters.stream()
                .filter(letter -> Arrays.equals(letter.value(), GARBAGE))
                .findFirst()
                .orElseThrow();
        assertThat(new String(garbage.key(), UTF_8)).isEqualTo("P-1");
        assertThat(header(garbage, "topic")).isEqualTo(Topics.PAYMENTS.name());
        assertThat(header(garbage, "partition")).matches("[0-5]");
        assertThat(header(garbage, "offset")).matches("\\d+");
        assertThat(header(garbage, "message")).contains("first byte");
    }

    /** Compressed, it passed the broker's own limit; not so what would be written of it. */
    @Test
    void whatIsTooLargeGoesToTheDeadLettersCutOff() throws Exception {
        long countBefore = instance.deadLetters();
        long netBefore = net(ROAD);
        byte[] huge = new byte[5 << 20];
        Map<String, Object> generous = new HashMap<>(client());
        generous.put("compression.type", "gzip");
        generous.put("max.request.size", 2 * huge.length);
        generous.put("buffer.memory", 4 * huge.length);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(generous, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.PAYMENTS.name(), 0, "P-7".getBytes(UTF_8), huge))
                    .get();
        }
        write(payment("P-8", ROAD, "2024-02-01", "3.00"));
        system.awaitProcessed();

        assertThat(net(ROAD) - netBefore).isEqualTo(300);
        assertThat(instance.deadLetters() - countBefore).isEqualTo(1);
        ConsumerRecord<byte[], byte[]> letter = deadLetters().stream()
                .filter(candidate -> "P-7".equals(new String(candidate.key(), UTF_8)))
                .findFirst()
                .orElseThrow();
        assertThat(letter.value().length).isPositive().isLessThan(1 << 20);
        assertThat(header(letter, "value.bytes")).isEqualTo(String.valueOf(huge.length));
        assertThat(header(letter, "message")).contains("has 5242880 bytes; the most is");
    }

    /** Nothing else comes after it: its offset alone has to be committed. */
    @Test
    void poisonAtTheEndOfEveryPartitionDoesNotHoldUpTheClosing() throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            sendTo(partition, "P-9", GARBAGE);
        }

        try (Closing closing = system.openClosing()) {
            LocalDate day =
                    closing.closer().lastClosed().map(last -> last.plusDays(1)).orElse(LocalDate.of(2024, 1, 1));
            LiveSystem.closeAndJudge(closing, day, day);

            assertThat(closing.closer().lastClosed()).contains(day);
        }
    }

    @Test
    void aRecordWithoutAValueIsRejected() throws Exception {
        send("P-2", null);
        send(null, null);
        send(null, bytes(payment("P-3", ROAD, "2024-02-01", "10.00")));

        assertThat(newRejections())
                .extracting(Rejection::code, Rejection::field, Rejection::value)
                .containsExactlyInAnyOrder(
                        tuple(RejectCode.VALUE_MISSING, "value", "P-2"),
                        tuple(RejectCode.VALUE_MISSING, "value", "null"),
                        tuple(RejectCode.KEY_MISMATCH, "entry_id", "null"));
    }

    @Test
    void whatMayNotBeTakenIsRejectedWithItsCode() throws Exception {
        long netBefore = net(ROAD);
        write(payment("R-1", ROAD, "2023-12-31", "10.00"));
        write(payment("R-2", ROAD, "2025-01-01", "10.00"));
        write(with("R-3", "130281", "2024", "473001", "13028124P0033721000", 100));
        write(with("R-4", "13028A", "2024", "473001", "B-208", 100));
        write(with("R-5", "130281", "24", "473001", "B-208", 100));
        write(with("R-6", "130281", "2024", "47/3001", "B-208", 100));
        write(with("R-7", "130281", "2024", "473001", "B-208", 1_000_000_000_000_001L));
        write(with("R-8", "130281", "2024", "473001", "B-208", Long.MIN_VALUE));
        write(with("R-9", "130281", "2024", "473001", "B-208", -1));
        write(with("R-10", "", "", "", "", 0));
        send("R-12", bytes(payment("R-11", ROAD, "2024-02-01", "10.00")));
        write(payment("R-13", ROAD, "2024-02-01", "0.01"));

        assertThat(newRejections())
                .extracting(Rejection::field, Rejection::code, Rejection::value)
                .containsExactlyInAnyOrder(
                        tuple("paid_on", RejectCode.OUTSIDE_FISCAL_YEAR, "2023-12-31"),
                        tuple("paid_on", RejectCode.OUTSIDE_FISCAL_YEAR, "2025-01-01"),
                        tuple("line_code", RejectCode.LINE_CODE_MALFORMED, "13028124P0033721000"),
                        tuple("region", RejectCode.REGION_MALFORMED, "13028A"),
                        tuple("fiscal_year", RejectCode.YEAR_MALFORMED, "24"),
                        tuple("unit_code", RejectCode.UNIT_MALFORMED, "47/3001"),
                        tuple("amount", RejectCode.AMOUNT_TOO_LARGE, "10000000000000.01"),
                        tuple("amount", RejectCode.AMOUNT_TOO_LARGE, "-92233720368547758.08"),
                        tuple("amount", RejectCode.SIGN_MISMATCH, "-0.01"),
                        tuple("region", RejectCode.VALUE_MISSING, ""),
                        tuple("entry_id", RejectCode.KEY_MISMATCH, "R-12"));
        assertThat(net(ROAD) - netBefore).isEqualTo(1);
    }

    /** Written straight to the topic, a rejection names where in it the record stands. */
    @Test
    void aRejectionOfWhatCameFromNoFileNamesItsPlaceInTheTopic() throws Exception {
        write(payment("Q-1", ROAD, "2023-12-31", "10.00"));

        assertThat(newRejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.source()).matches("budgetflow\\.payments-[0-5]");
            assertThat(rejection.original()).contains("\"entry_id\":\"Q-1\"", "\"amount\":\"10.00\"");
        });
    }

    @Test
    void ofAConflictTheFirstStaysAndTheOtherNamesItsFileAndRow() {
        long netBefore = net(BRIDGE);
        SubmittedEntry first = payment("C-1", BRIDGE, "2024-03-01", "70.00");
        SubmittedEntry other = payment("C-1", BRIDGE, "2024-03-01", "71.00");

        system.feed(List.of(first));
        system.feed(List.of(other, first));

        assertThat(newRejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(RejectCode.CONFLICT);
            assertThat(rejection.field()).isEqualTo("entry_id");
            assertThat(rejection.value()).isEqualTo("C-1");
            assertThat(rejection.source()).isEqualTo(LiveSystem.FILE);
            assertThat(rejection.row()).isEqualTo(system.lastRow() - 1);
            assertThat(rejection.original()).contains("\"amount\":\"71.00\"");
        });
        assertThat(net(BRIDGE) - netBefore).isEqualTo(7_000);
    }

    private List<Rejection> newRejections() {
        system.awaitProcessed();
        assertThat(deadLetters()).hasSize(deadLettersBefore);
        return system.rejections().stream()
                .filter(rejection -> !rejectionsBefore.contains(rejection.recordKey()))
                .toList();
    }

    private static long net(LineKey key) {
        return system.topics().latest(Topics.LINE_EXECUTIONS).stream()
                .filter(line -> line.key().equals(key))
                .mapToLong(line -> line.ledger().net().fen())
                .sum();
    }

    private static SubmittedEntry with(
            String id, String region, String fiscalYear, String unitCode, String lineCode, long fen) {
        LocalDate day = LocalDate.of(2024, 2, 1);
        return new SubmittedEntry(
                id, 0, "PAYMENT", null, region, fiscalYear, unitCode, lineCode, day, fen, null, EntryDetails.NONE);
    }

    private static byte[] bytes(SubmittedEntry entry) {
        return Topics.PAYMENTS.valueSerde(system.wire()).serializer().serialize(Topics.PAYMENTS.name(), entry);
    }

    private static void write(SubmittedEntry entry) throws Exception {
        send(entry.entryId(), bytes(entry));
    }

    private static void send(@Nullable String key, byte @Nullable [] value) throws Exception {
        produce(new ProducerRecord<>(Topics.PAYMENTS.name(), key == null ? null : key.getBytes(UTF_8), value));
    }

    private static void sendTo(int partition, String key, byte[] value) throws Exception {
        produce(new ProducerRecord<>(Topics.PAYMENTS.name(), partition, key.getBytes(UTF_8), value));
    }

    private static void produce(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static Map<String, Object> client() {
        return system.settingsInForce().clientProperties();
    }

    /** All of payments that were given up, committed only. */
    private static List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                TopicReader.consumerProperties(client()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.PAYMENTS.deadLetters(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(letters::add);
            }
        }
        return letters;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), UTF_8);
    }
}
