package budgetflow.schemas.topic;

import budgetflow.schemas.app.DeadLetters;
import budgetflow.schemas.mapping.Mapping;
import budgetflow.schemas.wire.SizeLimited;
import budgetflow.schemas.wire.WireFormat;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A topic as an object: its name, how its records are kept, and the serdes of its domain type. Keys are text.
 *
 * @param <V> the domain type of its values
 */
public final class Topic<V> {
    /** Bytes of the largest value our producers can write, which is Kafka's own default. */
    static final int LARGEST_VALUE = 1 << 20;

    /**
     * Bytes of the largest value of a topic others write to. What is made of such a value repeats it, escaped and with
     * more around it, and must still be below what our producers can write.
     */
    static final int LARGEST_INPUT = 1 << 17;

    private final String name;
    private final Cleanup cleanup;
    private final Mapping<V, ?> mapping;
    private final int largestValue;

    Topic(String name, Cleanup cleanup, Mapping<V, ?> mapping, int largestValue) {
        this.name = name;
        this.cleanup = cleanup;
        this.mapping = mapping;
        this.largestValue = largestValue;
    }

    /** The full name, prefix included. */
    public String name() {
        return name;
    }

    /** Where records go that nobody can decode. */
    public String deadLetters() {
        return DeadLetters.topicFor(name);
    }

    /** What the registry calls the schemas of the values. */
    public String subject() {
        return WireFormat.subjectOf(name);
    }

    /** The schema values are written with, as this build has it. */
    Schema schema() {
        return SpecificData.get().getSchema(mapping.type());
    }

    /** What the topic must look like. */
    public TopicSpec spec(int partitions) {
        return new TopicSpec(name, partitions, cleanup);
    }

    /** What its dead-letter topic must look like. */
    TopicSpec deadLettersSpec(int partitions) {
        return new TopicSpec(deadLetters(), partitions, Cleanup.KEEP);
    }

    public Serde<String> keySerde() {
        return Serdes.String();
    }

    /** Avro on the wire, the domain type outside; may be shared by threads. */
    public Serde<V> valueSerde(WireFormat wire) {
        return serde(wire, mapping);
    }

    /** The same deserializer, but for values that are too large: those it refuses as undecodable. */
    public <T> Deserializer<T> limited(Deserializer<T> values) {
        return new SizeLimited<>(values, largestValue);
    }

    private <A extends SpecificRecord> Serde<V> serde(WireFormat wire, Mapping<V, A> mapping) {
        Serializer<A> serializer = wire.serializer(mapping.type());
        Deserializer<A> deserializer = wire.deserializer(mapping.type());
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : checked(serializer.serialize(topic, mapping.toAvro(value))),
                limited(new DomainDeserializer<>(deserializer, mapping)));
    }

    /** What nobody could read again is better not written. */
    private byte[] checked(byte[] value) {
        if (value.length > largestValue) {
            throw new SerializationException(
                    "A value for " + name + " has " + value.length + " bytes; the most is " + largestValue + ".");
        }
        return value;
    }
}
