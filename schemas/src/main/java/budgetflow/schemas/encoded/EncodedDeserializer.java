package budgetflow.schemas.encoded;

import budgetflow.schemas.wire.WireFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes bytes as they are where they were written with the schema of this build, and whatever else can be read after
 * encoding it anew with that schema.
 *
 * @param <A> the generated class of the record
 * @param <E> what keeps the record's bytes
 */
final class EncodedDeserializer<A extends SpecificRecord, E> implements Deserializer<E> {
    private static final long UNKNOWN = -1;

    private final Deserializer<A> ordinary;
    private final Serializer<A> own;
    private final Parser<E> parser;
    private final Predicate<E> plain;

    /** The header of records written with the schema of this build, as one number. */
    private volatile long ownHeader = UNKNOWN;

    /** Finds its way through the bytes of a record; empty where they are none. */
    interface Parser<E> {
        Optional<E> parse(byte[] bytes, int from, int to);
    }

    /** @param plain whether a record need not be encoded anew */
    EncodedDeserializer(Deserializer<A> ordinary, Serializer<A> own, Parser<E> parser, Predicate<E> plain) {
        this.ordinary = ordinary;
        this.own = own;
        this.parser = parser;
        this.plain = plain;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public @Nullable E deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (data.length > WireFormat.HEADER_BYTES && header(data) == ownHeader) {
            Optional<E> record = parser.parse(data, WireFormat.HEADER_BYTES, data.length);
            if (record.isPresent() && plain.test(record.get())) {
                return record.get();
            }
        }
        return encodedAnew(topic, data);
    }

    /** Throws for what nobody can read. */
    private E encodedAnew(String topic, byte[] data) {
        byte[] written = own.serialize(topic, ordinary.deserialize(topic, data));
        ownHeader = header(written);
        return parser.parse(written, WireFormat.HEADER_BYTES, written.length)
                .orElseThrow(() -> new IllegalStateException("the layout of " + topic + " is not that of its schema"));
    }

    private static long header(byte[] data) {
        long header = 0;
        for (int index = 0; index < WireFormat.HEADER_BYTES; index++) {
            header = (header << Byte.SIZE) | (data[index] & 0xff);
        }
        return header;
    }

    @Override
    public void close() {
        ordinary.close();
        own.close();
    }
}
