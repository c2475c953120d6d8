package budgetflow.schemas.topic;

import budgetflow.schemas.mapping.Mapping;
import budgetflow.schemas.wire.UndecodableRecordException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads Avro into a domain type; what the domain does not allow is as undecodable as broken bytes. */
final class DomainDeserializer<V, A extends SpecificRecord> implements Deserializer<V> {
    private final Deserializer<A> avro;
    private final Mapping<V, A> mapping;

    DomainDeserializer(Deserializer<A> avro, Mapping<V, A> mapping) {
        this.avro = avro;
        this.mapping = mapping;
    }

    @Override
    @SuppressWarnings(
            "NullAway") // A null payload is a null value by Kafka's contract, whose signature does not say so.
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        A value = data == null ? null : avro.deserialize(topic, data);
        if (value == null) {
            return null;
        }
        try {
            return mapping.toDomain(value);
        } catch (IllegalArgumentException e) {
            throw new UndecodableRecordException("not a value of " + topic + ": " + e.getMessage(), e);
        }
    }
}
