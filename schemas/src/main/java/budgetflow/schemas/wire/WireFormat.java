package budgetflow.schemas.wire;

import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Hands out serializers and deserializers of generated Avro classes; whoever asks does not know who made them. All of
 * them may be shared by threads. A null payload is a null record and the reverse.
 *
 * <p>Deserializers throw {@link UndecodableRecordException} for bytes nobody can read, and {@link
 * budgetflow.schemas.registry.RegistryUnavailableException} when it cannot be known whether somebody can.
 */
public interface WireFormat extends AutoCloseable {
    /** Before each record: the magic byte and the id of its schema, big-endian. */
    int HEADER_BYTES = 5;

    /**
     * The format this build was made with: Confluent's with the profile {@code confluent}, else ours.
     * The bytes are the same.
     *
     * @param patience how long to wait for the registry of the settings
     */
    static WireFormat of(Settings settings, Patience patience) {
        return WireFormatProvider.ofThisBuild().open(settings, patience);
    }

    /** Under which name the registry keeps the schemas of a topic's values. */
    static String subjectOf(String topic) {
        return topic + "-value";
    }

    /** Registers the class's schema with the {@linkplain #subjectOf subject} of the topic it writes to. */
    <T extends SpecificRecord> Serializer<T> serializer(Class<T> type);

    /** Reads what was written with any version of the class's schema. */
    <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type);

    default <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom(serializer(type), deserializer(type));
    }

    /** Ends all waiting for the registry. */
    @Override
    void close();
}
