package budgetflow.schemas.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.avro.PaymentRecord;
import budgetflow.schemas.mapping.Samples;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.AvroWireFormat;
import budgetflow.schemas.wire.UndecodableRecordException;
import budgetflow.schemas.wire.WireFormat;
import java.time.LocalDate;
import java.util.Arrays;
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

/** The short ways end where the ordinary ones do. */
class EncodedEntriesTest {
    private static final String PAYMENTS = Topics.PAYMENTS.name();

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final WireFormat wire = new AvroWireFormat(RegistryClient.of(registry.url(), Patience.ONE_TRY));
    private final Serializer<SubmittedEntry> serializer =
            Topics.PAYMENTS.valueSerde(wire).serializer();
    private final Deserializer<SubmittedEntry> ordinary =
            Topics.PAYMENTS.valueSerde(wire).deserializer();
    private final Deserializer<EncodedEntry> encoded = EncodedEntries.deserializer(wire);

    @AfterEach
    void stop() {
        wire.close();
        registry.close();
    }

    /** {@link EncodedEntry} walks over these fields in this order: whoever changes the schema changes it, too. */
    @Test
    void theLayoutIsThatOfTheSchema() {
        assertThat(PaymentRecord.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .containsExactly(
                        "entryId",
                        "revision",
                        "kind",
                        "relatesTo",
                        "region",
                        "fiscalYear",
                        "unitCode",
                        "lineCode",
                        "paidOn",
                        "amountFen",
                        "receivedOn",
                        "payee",
                        "functionalCode",
                        "departmentEconomicCode",
                        "governmentEconomicCode",
                        "fund",
                        "channel",
                        "purpose",
                        "source",
                        "voucherNo");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEntryReadsAsTheOrdinaryWay(long seed) {
        for (SubmittedEntry entry : new Samples(seed).payments()) {
            EncodedEntry read = read(entry);

            assertThat(read.submitted()).isEqualTo(entry);
            assertThat(read.id().text()).isEqualTo(entry.entryId());
            assertThat(read.revision()).isEqualTo(entry.revision());
            assertThat(read.kind()).isEqualTo(EntryKind.isKnown(entry.kind()) ? EntryKind.valueOf(entry.kind()) : null);
            assertThat(read.paidOnEpochDay()).isEqualTo((int) entry.paidOn().toEpochDay());
            assertThat(read.fen()).isEqualTo(entry.fen());
            String source = entry.details().source();
            assertThat(read.source().text()).isEqualTo(source == null ? "" : source);
        }
    }

    @Test
    void linesAreTheSameBytesIfAndOnlyIfTheyAreTheSame() {
        List<SubmittedEntry> entries = new Samples(5).payments();
        for (SubmittedEntry one : entries.subList(0, Math.min(60, entries.size()))) {
            for (SubmittedEntry other : entries) {
                boolean same = one.region().equals(other.region())
                        && one.fiscalYear().equals(other.fiscalYear())
                        && one.unitCode().equals(other.unitCode())
                        && one.lineCode().equals(other.lineCode());

                assertThat(read(one).line().equals(read(other).line())).isEqualTo(same);
            }
        }
    }

    /** Broken at random, bytes are refused by both ways or say the same in both. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatTheOrdinaryWayRefusesIsRefused(long seed) {
        Random random = new Random(seed);
        List<SubmittedEntry> entries = new Samples(seed).payments();
        read(entries.get(0));
        int refused = 0;
        for (int round = 0; round < 5000; round++) {
            byte[] bytes = serializer.serialize(PAYMENTS, entries.get(random.nextInt(entries.size())));
            byte[] broken = broken(bytes, random);

            Optional<SubmittedEntry> expected = attempt(() -> ordinary.deserialize(PAYMENTS, broken));
            Optional<SubmittedEntry> got =
                    attempt(() -> encoded.deserialize(PAYMENTS, broken).submitted());

            assertThat(got).as("seed %s, round %s", seed, round).isEqualTo(expected);
            refused += expected.isPresent() ? 0 : 1;
        }
        assertThat(refused).isBetween(100, 4900);
    }

    @Test
    void whatIsNotPlainIsToldSo() {
        assertThat(read(entry("P-1")).isPlain()).isTrue();
        assertThat(read(entry("支-1")).isPlain()).isFalse();
        assertThat(read(entry("P\n1")).isPlain()).isFalse();
    }

    /** The first goes the ordinary way, the second is put together. */
    @Test
    void lineEntriesReadAsTheOrdinaryOnesDo() {
        Serializer<EncodedLineEntry> lineEntries = EncodedEntries.lineEntrySerializer(wire);
        Deserializer<LineEntry> reader = Topics.LINE_ENTRIES.valueSerde(wire).deserializer();
        int place = 0;
        for (LineEntry entry : new Samples(7).lineEntries()) {
            Provenance from = new Provenance(place % 2 == 0 ? PAYMENTS : "another.topic", place % 300, place * 77_777L);
            EncodedLineEntry value = new EncodedLineEntry(read(SubmittedEntry.of(entry.entry())), entry.moved(), from);

            LineEntry got = reader.deserialize(
                    Topics.LINE_ENTRIES.name(), lineEntries.serialize(Topics.LINE_ENTRIES.name(), value));

            assertThat(got).isEqualTo(new LineEntry(entry.line(), entry.entry(), entry.moved(), from));
            place++;
        }
        assertThat(place).isGreaterThan(10);
    }

    @Test
    void nothingIsNothing() {
        assertThat(encoded.deserialize(PAYMENTS, null)).isNull();
        assertThat(EncodedEntries.lineEntrySerializer(wire).serialize(Topics.LINE_ENTRIES.name(), null))
                .isNull();
    }

    private EncodedEntry read(SubmittedEntry entry) {
        return encoded.deserialize(PAYMENTS, serializer.serialize(PAYMENTS, entry));
    }

    private static SubmittedEntry entry(String id) {
        LocalDate day = LocalDate.of(2024, 3, 31);
        return new SubmittedEntry(
                id, 0, "PAYMENT", null, "130281", "2024", "473001", "B-2080505", day, 1, null, EntryDetails.NONE);
    }

    /** Some bytes behind the header changed, cut off or added. */
    private static byte[] broken(byte[] bytes, Random random) {
        int header = WireFormat.HEADER_BYTES;
        byte[] broken =
                switch (random.nextInt(4)) {
                    case 0 -> Arrays.copyOf(bytes, header + random.nextInt(bytes.length - header));
                    case 1 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(3));
                    default -> bytes.clone();
                };
        if (broken.length == bytes.length) {
            broken[header + random.nextInt(bytes.length - header)] = (byte) random.nextInt();
        }
        return broken;
    }

    private interface Attempt {
        SubmittedEntry read();
    }

    private static Optional<SubmittedEntry> attempt(Attempt attempt) {
        try {
            return Optional.of(attempt.read());
        } catch (UndecodableRecordException refused) {
            return Optional.empty();
        }
    }
}
