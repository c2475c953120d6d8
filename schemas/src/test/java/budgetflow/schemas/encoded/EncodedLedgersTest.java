package budgetflow.schemas.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.schemas.avro.DayTotalsRecord;
import budgetflow.schemas.avro.PartialLedgerRecord;
import budgetflow.schemas.mapping.Samples;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.UndecodableRecordException;
import budgetflow.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways of partial ledgers end where the ordinary ones do. */
class EncodedLedgersTest {
    private static final String TOPIC = Topics.PARTIAL_LEDGERS.name();

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final WireFormat wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
    private final Serializer<PartialLedger> ordinaryWriter =
            Topics.PARTIAL_LEDGERS.valueSerde(wire).serializer();
    private final Deserializer<PartialLedger> ordinaryReader =
            Topics.PARTIAL_LEDGERS.valueSerde(wire).deserializer();
    private final Serializer<EncodedPartialLedger> writer = EncodedLedgers.serializer(wire);
    private final Deserializer<EncodedPartialLedger> reader = EncodedLedgers.deserializer(wire);

    @AfterEach
    void stop() {
        wire.close();
        registry.close();
    }

    /** {@link EncodedPartialLedger} walks over these fields in this order: whoever changes the schema changes it, too. */
    @Test
    void theLayoutIsThatOfTheSchema() {
        assertThat(PartialLedgerRecord.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .containsExactly("line", "partition", "month", "days");
        assertThat(DayTotalsRecord.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .containsExactly("day", "netFen", "refundsFen", "entries");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothWaysReadAndWriteTheSame(long seed) {
        for (PartialLedger partial : new Samples(seed).partialLedgers()) {
            byte[] written = ordinaryWriter.serialize(TOPIC, partial);

            EncodedPartialLedger read = reader.deserialize(TOPIC, written);

            assertThat(decoded(read)).isEqualTo(partial);
            assertThat(writer.serialize(TOPIC, read)).isEqualTo(written);
            assertThat(writer.serialize(TOPIC, encoded(partial))).isEqualTo(written);
        }
    }

    /** Broken at random, bytes that the ordinary way reads are read to the same, and what it cannot decode is refused. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void brokenBytesAreReadAsTheOrdinaryWayReadsThem(long seed) {
        Random random = new Random(seed);
        List<PartialLedger> partials = new Samples(seed).partialLedgers();
        reader.deserialize(TOPIC, ordinaryWriter.serialize(TOPIC, partials.get(0)));
        int readable = 0;
        for (int round = 0; round < 5000; round++) {
            byte[] bytes = ordinaryWriter.serialize(TOPIC, partials.get(random.nextInt(partials.size())));
            bytes[WireFormat.HEADER_BYTES + random.nextInt(bytes.length - WireFormat.HEADER_BYTES)] =
                    (byte) random.nextInt();

            Optional<PartialLedger> expected = attempt(() -> ordinaryReader.deserialize(TOPIC, bytes));
            Optional<EncodedPartialLedger> got = attempt(() -> reader.deserialize(TOPIC, bytes));

            if (expected.isPresent()) {
                readable++;
                assertThat(got.map(EncodedLedgersTest::decoded))
                        .as("seed %s, round %s", seed, round)
                        .isEqualTo(expected);
            }
        }
        assertThat(readable).isBetween(500, 4900);
    }

    @Test
    void nothingIsNothing() {
        assertThat(reader.deserialize(TOPIC, null)).isNull();
        assertThat(writer.serialize(TOPIC, null)).isNull();
    }

    private static EncodedPartialLedger encoded(PartialLedger partial) {
        List<DayTotals> days = partial.ledger().days();
        return EncodedPartialLedger.of(
                partial.line().text().getBytes(StandardCharsets.UTF_8),
                partial.partition(),
                partial.month().getValue(),
                days.size(),
                taker -> days.forEach(day ->
                        taker.take((int) day.day().toEpochDay(), day.netFen(), day.refundsFen(), day.entries())));
    }

    private static PartialLedger decoded(EncodedPartialLedger partial) {
        List<DayTotals> days = new ArrayList<>();
        partial.forEachDay((epochDay, netFen, refundsFen, entries) ->
                days.add(new DayTotals(LocalDate.ofEpochDay(epochDay), netFen, refundsFen, entries)));
        return new PartialLedger(
                LineKey.of(partial.line().text()), partial.partition(), Month.of(partial.month()), new Ledger(days));
    }

    private interface Attempt<T> {
        T read();
    }

    private static <T> Optional<T> attempt(Attempt<T> attempt) {
        try {
            return Optional.of(attempt.read());
        } catch (UndecodableRecordException refused) {
            return Optional.empty();
        }
    }
}
