package budgetflow.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.registry.RegistryRefusedException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvroWireFormatTest {
    private static final String TOPIC = "entries";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final RegistryClient client = RegistryClient.of(registry.url(), Patience.ONE_TRY);
    private final WireFormat wire = new AvroWireFormat(client);
    private Serializer<TestEntry> serializer;
    private Deserializer<TestEntry> deserializer;

    @BeforeEach
    void make() {
        serializer = wire.serializer(TestEntry.class);
        deserializer = wire.deserializer(TestEntry.class);
    }

    @AfterEach
    void stop() {
        wire.close();
        registry.close();
    }

    @Test
    void theGoldenVectorIsWrittenAndRead() {
        SchemaIds ids = new SchemaIds(client);
        GenericData model = GoldenPayment.model();
        GenericRecord payment = GoldenPayment.record(GoldenPayment.SCHEMA);
        Serializer<GenericRecord> golden = new AvroWireSerializer<>(GoldenPayment.SCHEMA, model, ids);
        Deserializer<GenericRecord> reader = new AvroWireDeserializer<>(
                "Payment",
                ids,
                writer -> model.createDatumReader(writer, GoldenPayment.SCHEMA),
                GenericRecord.class::cast);

        byte[] bytes = golden.serialize("payments", payment);

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GoldenPayment.GOLDEN_HEX);
        assertThat(reader.deserialize("payments", bytes)).isEqualTo(payment);
        assertThat(client.subjects()).containsExactly("payments-value");
    }

    @Test
    void aRecordComesBackAsItWas() {
        TestEntry entry = new TestEntry("凭证-1", -1_234_567L, "退款");

        assertThat(deserializer.deserialize(TOPIC, serializer.serialize(TOPIC, entry)))
                .isEqualTo(entry);
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void aRecordThatFailedLeavesNothingBehind() {
        TestEntry good = new TestEntry("a", 1, null);
        byte[] expected = serializer.serialize(TOPIC, good);

        assertThatThrownBy(() -> serializer.serialize(TOPIC, new TestEntry(null, 1, "x".repeat(3000))))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A budgetflow.schemas.wire.TestEntry for entries does not fit its schema");
        assertThat(serializer.serialize(TOPIC, good)).isEqualTo(expected);
    }

    @Test
    void olderAndNewerDataStaysReadable() {
        for (String lastField : List.of(
                "{'name':'flag','type':'boolean','default':false}",
                "{'name':'note','type':['null',STRING,'int'],'default':null}")) {
            Schema other = TestEntry.schema(lastField);
            GenericRecord record = new GenericRecordBuilder(other)
                    .set("id", "x")
                    .set("fen", 5L)
                    .build();
            byte[] bytes = new AvroWireSerializer<GenericRecord>(other, GenericData.get(), new SchemaIds(client))
                    .serialize("other" + lastField.length(), record);

            assertThat(deserializer.deserialize(TOPIC, bytes)).isEqualTo(new TestEntry("x", 5, null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', it has 0 bytes",
        "00000000, it has 4 bytes",
        "01000000010278020000, its first byte is 1 and not 0",
        "7b226964223a317d, its first byte is 123 and not 0",
        "0000000009027802, the registry knows no schema with the id 9",
        "00ffffffff027802, the registry knows no schema with the id -1",
        "0000000001, the record ends too early",
        "00000000010278, the record ends too early",
        "00000000010278020001, bytes are left over behind the record",
        "0000000001027802040000, the bytes do not fit their schema",
        "0000000001ffffffff0f, the bytes do not fit their schema",
        "0000000001ffffffffffffffffffff01, the bytes do not fit their schema"
    })
    void undecodableBytesAreSaidToBe(String hex, String reason) {
        serializer.serialize(TOPIC, new TestEntry("x", 1, null));

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, HexFormat.of().parseHex(hex)))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageStartingWith("A record of entries is no budgetflow.schemas.wire.TestEntry: " + reason);
    }

    @Test
    void aLengthNobodySentCostsNoMemory() {
        serializer.serialize(TOPIC, new TestEntry("x", 1, null));
        byte[] bytes = HexFormat.of().parseHex("0000000001" + "feffffff0d");

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, bytes)).isInstanceOf(UndecodableRecordException.class);
    }

    @Test
    void anotherRecordsDataIsUndecodable() {
        byte[] bytes = new AvroWireSerializer<GenericRecord>(
                        GoldenPayment.SCHEMA, GoldenPayment.model(), new SchemaIds(client))
                .serialize("payments", GoldenPayment.record(GoldenPayment.SCHEMA));

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, bytes)).isInstanceOf(UndecodableRecordException.class);
    }

    @Test
    void aSchemaThatMayNotFollowStopsTheWriter() {
        client.register("entries-value", TestEntry.schema("{'name':'note','type':'int'}"));

        assertThatThrownBy(() -> serializer.serialize(TOPIC, new TestEntry("x", 1, null)))
                .isInstanceOfSatisfying(RegistryRefusedException.class, refused -> assertThat(refused.status())
                        .isEqualTo(409));
    }

    @Test
    void manyThreadsShareOneSerde() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int mine = thread;
                calls.add(() -> IntStream.range(0, 2000).allMatch(number -> {
                    TestEntry entry = new TestEntry(mine + "-" + number, number, "n".repeat(number % 50));
                    return deserializer
                            .deserialize(TOPIC, serializer.serialize(TOPIC, entry))
                            .equals(entry);
                }));
            }
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
