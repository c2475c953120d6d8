package budgetflow.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.InMemorySchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Confluent's own serializer, deserializer and registry client against our bytes and our registry. Their classes bring
 * their own Avro and Kafka, so they live in a class loader of their own and are reached by reflection.
 */
class ConfluentClassesTest {
    private static final Path JAR = Path.of("target", "confluent", "confluent-avro.jar");
    private static final String TOPIC = "payments";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
    private final RegistryClient client = RegistryClient.of(registry.url(), Patience.ONE_TRY);
    private final GenericData model = GoldenPayment.model();
    private final AvroWireSerializer<GenericRecord> ourSerializer =
            new AvroWireSerializer<>(GoldenPayment.SCHEMA, model, new SchemaIds(client));
    private final AvroWireDeserializer<GenericRecord> ourDeserializer = new AvroWireDeserializer<>(
            "Payment",
            new SchemaIds(client),
            writer -> model.createDatumReader(writer, GoldenPayment.SCHEMA),
            GenericRecord.class::cast);
    private final ClassLoader ours = Thread.currentThread().getContextClassLoader();
    private URLClassLoader theirs;

    @BeforeEach
    void load() throws Exception {
        assertThat(Files.isRegularFile(JAR))
                .as("%s is put there by the build", JAR)
                .isTrue();
        theirs = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        // They look up their own classes by name through the thread's class loader.
        Thread.currentThread().setContextClassLoader(theirs);
    }

    @AfterEach
    void stop() throws Exception {
        Thread.currentThread().setContextClassLoader(ours);
        theirs.close();
        registry.close();
    }

    @Test
    void theyReadWhatWeWrite() throws Exception {
        byte[] ours = ourSerializer.serialize(TOPIC, GoldenPayment.record(GoldenPayment.SCHEMA));

        Object read = call(their("KafkaAvroDeserializer"), "deserialize", TOPIC, ours);

        assertThat(read.getClass().getClassLoader()).isSameAs(theirs);
        assertThat(field(read, "id")).hasToString("P-1");
        assertThat(HexFormat.of().formatHex(((ByteBuffer) field(read, "amount")).array()))
                .isEqualTo("12d687");
        assertThat(field(read, "day")).isEqualTo(19_813);
    }

    @Test
    void weReadWhatTheyWrite() throws Exception {
        byte[] ours = ourSerializer.serialize(TOPIC, GoldenPayment.record(GoldenPayment.SCHEMA));
        Object record = call(their("KafkaAvroDeserializer"), "deserialize", TOPIC, ours);

        byte[] written = (byte[]) call(their("KafkaAvroSerializer"), "serialize", "their-topic", record);

        assertThat(ourDeserializer.deserialize("their-topic", written))
                .isEqualTo(GoldenPayment.record(GoldenPayment.SCHEMA));
        assertThat(HexFormat.of().formatHex(written)).isEqualTo(GoldenPayment.GOLDEN_HEX);
        assertThat(client.subjects()).containsExactly("payments-value", "their-topic-value");
    }

    @Test
    void theyRegisterWithUsFirst() throws Exception {
        Object parser = theirs.loadClass("org.apache.avro.Schema$Parser")
                .getConstructor()
                .newInstance();
        Object schema =
                parser.getClass().getMethod("parse", String.class).invoke(parser, GoldenPayment.SCHEMA.toString());
        Class<?> schemaType = theirs.loadClass("org.apache.avro.Schema");
        Object record = theirs.loadClass("org.apache.avro.generic.GenericData$Record")
                .getConstructor(schemaType)
                .newInstance(schema);
        Method put = record.getClass().getMethod("put", String.class, Object.class);
        put.invoke(record, "id", "P-1");
        put.invoke(record, "amount", ByteBuffer.wrap(HexFormat.of().parseHex("12d687")));
        put.invoke(record, "day", 19_813);

        byte[] written = (byte[]) call(their("KafkaAvroSerializer"), "serialize", TOPIC, record);

        assertThat(HexFormat.of().formatHex(written)).isEqualTo(GoldenPayment.GOLDEN_HEX);
        assertThat(ourDeserializer.deserialize(TOPIC, written)).isEqualTo(GoldenPayment.record(GoldenPayment.SCHEMA));
    }

    private Object their(String name) throws Exception {
        Object serde = theirs.loadClass("io.confluent.kafka.serializers." + name)
                .getConstructor()
                .newInstance();
        Map<String, Object> configuration =
                Map.of("schema.registry.url", registry.url().toString());
        serde.getClass().getMethod("configure", Map.class, boolean.class).invoke(serde, configuration, false);
        return serde;
    }

    private Object call(Object serde, String method, String topic, Object argument) throws Exception {
        Class<?> type = argument instanceof byte[] ? byte[].class : Object.class;
        return serde.getClass().getMethod(method, String.class, type).invoke(serde, topic, argument);
    }

    private static Object field(Object record, String name) throws Exception {
        return record.getClass().getMethod("get", String.class).invoke(record, name);
    }
}
