package budgetflow.schemas.wire;

import budgetflow.schemas.mapping.TrustedRecords;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Confluent's own serializers, in builds with the profile {@code confluent}. Our client asks the registry first, since
 * theirs does not wait for it; each thread has its own of theirs. Unlike ours they do not mind bytes behind a record.
 */
public final class ConfluentWireFormat implements WireFormat {
    private final RegistryClient registry;
    private final SchemaIds ids;
    private final Map<String, Object> configuration = new HashMap<>();

    /** Found by its name. */
    public static final class Provider implements WireFormatProvider {
        @Override
        public WireFormat open(Settings settings, Patience patience) {
            return new ConfluentWireFormat(settings, patience);
        }
    }

    ConfluentWireFormat(Settings settings, Patience patience) {
        TrustedRecords.trust();
        registry = RegistryClient.of(settings, patience);
        ids = new SchemaIds(registry);
        configuration.put(
                "schema.registry.url", settings.get(SettingKeys.REGISTRY_URL).toString());
        configuration.put("specific.avro.reader", true);
        settings.find(SettingKeys.REGISTRY_USER).ifPresent(user -> {
            configuration.put("basic.auth.credentials.source", "USER_INFO");
            configuration.put(
                    "basic.auth.user.info",
                    user + ":" + settings.find(SettingKeys.REGISTRY_PASSWORD).orElse(""));
        });
    }

    @Override
    public <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        Schema schema = SpecificData.get().getSchema(type);
        ThreadLocal<KafkaAvroSerializer> theirs = ThreadLocal.withInitial(() -> {
            KafkaAvroSerializer serializer = new KafkaAvroSerializer();
            serializer.configure(configuration, false);
            return serializer;
        });
        return (topic, value) -> {
            if (value == null) {
                return null;
            }
            ids.register(topic + "-value", schema);
            try {
                return theirs.get().serialize(topic, value);
            } catch (SerializationException failed) {
                throw unlessRegistryIsAway(failed, failed);
            }
        };
    }

    @Override
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        ThreadLocal<KafkaAvroDeserializer> theirs = ThreadLocal.withInitial(() -> {
            KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
            deserializer.configure(configuration, false);
            return deserializer;
        });
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            try {
                awaitSchemaOf(bytes);
                return type.cast(theirs.get().deserialize(topic, bytes));
            } catch (SerializationException | BufferUnderflowException | ClassCastException failed) {
                String reason = "A record of " + topic + " is no " + type.getSimpleName() + ": " + failed.getMessage();
                throw unlessRegistryIsAway(failed, new UndecodableRecordException(reason, failed));
            }
        };
    }

    /** Whether the registry knows the schema or not, it has answered when this returns. */
    private void awaitSchemaOf(byte[] bytes) {
        if (bytes.length >= AvroWireSerializer.HEADER_BYTES && bytes[0] == AvroWireSerializer.MAGIC) {
            ids.schema(ByteBuffer.wrap(bytes).getInt(1));
        }
    }

    /** They report a registry that is away like bytes that are broken; only the causes tell them apart. */
    private static RuntimeException unlessRegistryIsAway(RuntimeException failed, RuntimeException otherwise) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            boolean unknownSchema = cause instanceof RestClientException refused && refused.getStatus() == 404;
            boolean bytes = cause instanceof EOFException || cause instanceof InvalidNumberEncodingException;
            if (unknownSchema || bytes) {
                return otherwise;
            }
            if (cause instanceof RestClientException || cause instanceof IOException) {
                return new RegistryUnavailableException(String.valueOf(failed.getMessage()), failed);
            }
        }
        return otherwise;
    }

    @Override
    public void close() {
        registry.close();
    }
}
