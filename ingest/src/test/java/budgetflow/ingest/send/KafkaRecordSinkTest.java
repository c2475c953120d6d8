package budgetflow.ingest.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.send.SendFailedException.Reason;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.OriginHeaders;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaRecordSinkTest {
    private static final int PARTITIONS = 6;
    private static final Origin ORIGIN = new Origin("支付.csv", 7);
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final SubmittedEntry ENTRY = new SubmittedEntry(
            "P-1",
            0,
            "PAYMENT",
            null,
            "130281",
            "2024",
            "473001",
            "13028124P00337210001L",
            LocalDate.of(2024, 3, 31),
            1234,
            null,
            EntryDetails.NONE);

    private EmbeddedRegistry registry;
    private AvroWireFormat wire;
    private MockProducer<byte[], byte[]> producer;
    private KafkaRecordSink sink;

    @BeforeEach
    void connect() {
        registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
        wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
        connect(true);
    }

    @AfterEach
    void close() {
        sink.close();
        wire.close();
        registry.close();
    }

    @Test
    void anEntryIsKeyedByItsIdAndNamesItsRow() {
        sink.payment(ENTRY, ORIGIN);
        sink.flush();

        ProducerRecord<byte[], byte[]> sent = producer.history().get(0);
        assertThat(sent.topic()).isEqualTo(Topics.PAYMENTS.name());
        assertThat(text(sent.key())).isEqualTo("P-1");
        assertThat(OriginHeaders.read(sent.headers())).contains(ORIGIN);
        assertThat(Topics.PAYMENTS.valueSerde(wire).deserializer().deserialize(sent.topic(), sent.value()))
                .isEqualTo(ENTRY);
    }

    @Test
    void aLinesPlanGoesWhereItsLineGoes() {
        LineKey line = LineKey.of("130281/2024/473001/13028124P00337210001L");

        sink.plan(new ScopedPlan(PlanScope.line(line), SpendingPlan.standard(YEAR)), ORIGIN);

        assertThat(producer.history()).hasSize(1);
        assertThat(producer.history().get(0).partition()).isEqualTo(LinePartitioner.partition(line.text(), PARTITIONS));
        assertThat(text(producer.history().get(0).key())).isEqualTo(line.text());
    }

    @Test
    void aDefaultPlanGoesToEveryPartition() {
        PlanScope all = new PlanScope(new Region("130281"), YEAR, null, null);

        sink.plan(new ScopedPlan(all, SpendingPlan.standard(YEAR)), ORIGIN);

        assertThat(producer.history())
                .extracting(ProducerRecord::partition)
                .containsExactlyElementsOf(
                        IntStream.range(0, PARTITIONS).boxed().toList());
        assertThat(producer.history()).allMatch(sent -> text(sent.key()).equals("130281/2024/*/*"));
    }

    @Test
    void aControlTotalGoesToEveryPartition() {
        ControlTotal total =
                new ControlTotal(ReconciliationKey.of("130281/2024/CBS/473001/2024-03-29"), 12, new Money(105_500_000));

        sink.controlTotal(total, ORIGIN);

        assertThat(producer.history())
                .extracting(ProducerRecord::partition)
                .containsExactlyElementsOf(
                        IntStream.range(0, PARTITIONS).boxed().toList());
        assertThat(producer.history()).allSatisfy(sent -> {
            assertThat(sent.topic()).isEqualTo(Topics.CONTROL_TOTALS.name());
            assertThat(text(sent.key())).isEqualTo(total.key().text());
            assertThat(OriginHeaders.read(sent.headers())).contains(ORIGIN);
        });
    }

    @Test
    void aRejectionIsKeyedByItsRow() {
        sink.rejection(new Rejection("支付.csv", 7, "amount", RejectCode.AMOUNT_ZERO, "0", "P-1,0"));

        assertThat(text(producer.history().get(0).key())).isEqualTo("支付.csv#7");
    }

    @Test
    void aFailureIsThrownByTheNextCallAndEveryOneAfter() {
        connect(false);
        sink.payment(ENTRY, ORIGIN);
        producer.errorNext(new TimeoutException("expired"));

        assertThatThrownBy(() -> sink.payment(ENTRY, ORIGIN)).isInstanceOfSatisfying(SendFailedException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(e).hasMessageContaining("expired");
        });
        assertThatThrownBy(sink::flush).isInstanceOf(SendFailedException.class);
    }

    @Test
    void aRefusalIsNoWantOfReach() {
        producer.sendException = new TopicAuthorizationException(Set.of(Topics.PAYMENTS.name()));

        assertThatThrownBy(() -> sink.payment(ENTRY, ORIGIN))
                .isInstanceOfSatisfying(
                        SendFailedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    }

    @Test
    void aRegistryThatIsGoneIsOutOfReach() {
        registry.close();

        assertThatThrownBy(() -> sink.payment(ENTRY, ORIGIN))
                .isInstanceOfSatisfying(
                        SendFailedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void aBrokerThatCannotBeNamedIsOutOfReach() {
        assertThatThrownBy(() -> KafkaRecordSink.connect(Map.of("bootstrap.servers", "127.0.0.1"), wire))
                .isInstanceOfSatisfying(
                        SendFailedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    private void connect(boolean completing) {
        Node node = new Node(0, "127.0.0.1", 1);
        List<PartitionInfo> infos = Stream.of(Topics.SPENDING_PLANS, Topics.CONTROL_TOTALS)
                .flatMap(topic -> IntStream.range(0, PARTITIONS)
                        .mapToObj(partition ->
                                new PartitionInfo(topic.name(), partition, node, new Node[] {node}, new Node[] {node})))
                .toList();
        Cluster cluster = new Cluster("c", List.of(node), infos, Set.of(), Set.of());
        producer = new MockProducer<>(cluster, completing, null, new ByteArraySerializer(), new ByteArraySerializer());
        sink = new KafkaRecordSink(producer, wire);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
