package budgetflow.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.avro.AlertRecord;
import budgetflow.schemas.avro.PaymentRecord;
import budgetflow.schemas.encoded.EncodedEntries;
import budgetflow.schemas.mapping.Mappings;
import budgetflow.schemas.mapping.Samples;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.UndecodableRecordException;
import budgetflow.schemas.wire.WireFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values as they travel: Avro with a schema of the registry. */
class TopicSerdesTest {
    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final RegistryClient client = RegistryClient.of(registry.url(), Patience.ONE_TRY);
    private final WireFormat wire = new AvroWireFormat(client);
    private final Samples samples = new Samples(21);

    @AfterEach
    void stop() {
        wire.close();
        registry.close();
    }

    @Test
    void everyTopicsValuesComeBackAsTheyWere() {
        Map<Topic<?>, List<?>> values = new LinkedHashMap<>();
        values.put(Topics.BUDGET_CHANGES, samples.changes());
        values.put(Topics.SPENDING_PLANS, samples.plans());
        values.put(Topics.PAYMENTS, samples.payments());
        values.put(Topics.PARTIAL_LEDGERS, samples.partialLedgers());
        values.put(Topics.LINE_ENTRIES, samples.lineEntries());
        values.put(Topics.LINE_EXECUTIONS, samples.executions());
        values.put(Topics.CONTROL_TOTALS, samples.controlTotals());
        values.put(Topics.PARTIAL_COUNTS, samples.partialCounts());
        values.put(Topics.RECONCILIATIONS, samples.reconciliations());
        values.put(
                Topics.BUSINESS_DAYS,
                List.of(
                        new ClosedDay(LocalDate.of(2024, 2, 29), ClosedDay.NONE, ClosedDay.NONE, ClosedDay.NONE),
                        new ClosedDay(LocalDate.of(2024, 12, 31), 1L << 40, 0, 1)));
        values.put(Topics.MILESTONE_VERDICTS, samples.verdicts());
        values.put(Topics.ALERTS, samples.alerts());
        values.put(Topics.DELIVERIES, samples.deliveries());
        values.put(Topics.ALERT_COMMANDS, samples.alertCommands());
        values.put(Topics.REJECTIONS, samples.rejections());

        assertThat(values.keySet()).containsExactlyInAnyOrderElementsOf(Topics.all());
        values.forEach(this::comeBack);
        assertThat(client.subjects())
                .containsExactlyInAnyOrderElementsOf(Topics.all().stream()
                        .map(topic -> topic.name() + "-value")
                        .toList());
    }

    @Test
    void whatTheDomainDoesNotAllowIsUndecodable() {
        String topic = Topics.ALERTS.name();
        AlertRecord withoutHistory =
                new AlertRecord("R10", "130281/2024/473001/B-208", List.of(), "LINE", "", List.of());
        AlertRecord ofNoLine = new AlertRecord("R10", "nowhere", List.of(), "LINE", "", List.of());
        AlertRecord ofNoRule = new AlertRecord("R99", "130281/2024/473001/B-208", List.of(), "LINE", "", List.of());
        AlertRecord ofNoKind = new AlertRecord("R10", "", List.of(), "PLANET", "130281/2024/CBS", List.of());
        AlertRecord ofNoSource = new AlertRecord("R10", "", List.of(), "SOURCE", "130281/2024", List.of());

        for (AlertRecord record : List.of(withoutHistory, ofNoLine, ofNoRule, ofNoKind, ofNoSource)) {
            byte[] bytes = wire.serializer(AlertRecord.class).serialize(topic, record);
            assertThatThrownBy(
                            () -> Topics.ALERTS.valueSerde(wire).deserializer().deserialize(topic, bytes))
                    .isInstanceOf(UndecodableRecordException.class)
                    .hasMessageStartingWith("not a value of " + topic);
        }
    }

    /** Whether it could be decoded or not. */
    @Test
    void whatIsTooLargeIsUndecodable() {
        String payments = Topics.PAYMENTS.name();
        SubmittedEntry fits = payment("x".repeat(Topic.LARGEST_INPUT - 1_000));
        SubmittedEntry tooLarge = payment("x".repeat(Topic.LARGEST_INPUT));
        Serde<SubmittedEntry> serde = Topics.PAYMENTS.valueSerde(wire);
        byte[] written = wire.serializer(PaymentRecord.class).serialize(payments, Mappings.PAYMENT.toAvro(tooLarge));

        byte[] allowed = serde.serializer().serialize(payments, fits);

        assertThat(serde.deserializer().deserialize(payments, allowed)).isEqualTo(fits);
        assertThat(EncodedEntries.deserializer(wire)
                        .deserialize(payments, allowed)
                        .submitted())
                .isEqualTo(fits);
        for (Deserializer<?> reader : List.of(serde.deserializer(), EncodedEntries.deserializer(wire))) {
            assertThatThrownBy(() -> reader.deserialize(payments, written))
                    .isInstanceOf(UndecodableRecordException.class)
                    .hasMessage("A record of " + payments + " has " + written.length + " bytes; the most is 131072.");
        }
        assertThatThrownBy(() -> serde.serializer().serialize(payments, tooLarge))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("the most is 131072");
    }

    private static SubmittedEntry payment(String purpose) {
        return new SubmittedEntry(
                "P-1",
                0,
                "PAYMENT",
                null,
                "130281",
                "2024",
                "473001",
                "B-208",
                LocalDate.of(2024, 2, 1),
                100,
                null,
                new EntryDetails(null, null, null, null, null, null, purpose, null, null));
    }

    @Test
    void nothingIsNothing() {
        Serde<?> serde = Topics.ALERTS.valueSerde(wire);

        assertThat(serde.serializer().serialize(Topics.ALERTS.name(), null)).isNull();
        assertThat(serde.deserializer().deserialize(Topics.ALERTS.name(), (byte[]) null))
                .isNull();
    }

    @SuppressWarnings("unchecked") // Each topic above stands beside values of its own type.
    private <V> void comeBack(Topic<?> topic, List<?> values) {
        Serde<V> serde = ((Topic<V>) topic).valueSerde(wire);
        assertThat(values).isNotEmpty();
        for (Object value : values) {
            byte[] bytes = serde.serializer().serialize(topic.name(), (V) value);
            assertThat(serde.deserializer().deserialize(topic.name(), bytes)).isEqualTo(value);
        }
    }
}
