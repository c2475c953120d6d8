package budgetflow.schemas.encoded;

import budgetflow.schemas.avro.PaymentRecord;
import budgetflow.schemas.wire.WireFormat;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes bytes as they are where they were written with the schema of this build, and whatever else can be read after
 * encoding it anew with that schema.
 */
final class EncodedEntryDeserializer implements Deserializer<EncodedEntry> {
    private static final long UNKNOWN = -1;

    private final Deserializer<PaymentRecord> ordinary;
    private final Serializer<PaymentRecord> own;

    /** The header of records written with the schema of this build, as one number. */
    private volatile long ownHeader = UNKNOWN;

    EncodedEntryDeserializer(Deserializer<PaymentRecord> ordinary, Serializer<PaymentRecord> own) {
        this.ordinary = ordinary;
        this.own = own;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public @Nullable EncodedEntry deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (data.length > WireFormat.HEADER_BYTES && header(data) == ownHeader) {
            Optional<EncodedEntry> entry = EncodedEntry.of(data, WireFormat.HEADER_BYTES, data.length);
            if (entry.isPresent() && entry.get().isPlain()) {
                return entry.get();
            }
        }
        return encodedAnew(topic, data);
    }

    /** Throws for what nobody can read. */
    private EncodedEntry encodedAnew(String topic, byte[] data) {
        byte[] written = own.serialize(topic, ordinary.deserialize(topic, data));
        ownHeader = header(written);
        return EncodedEntry.of(written, WireFormat.HEADER_BYTES, written.length)
                .orElseThrow(() -> new IllegalStateException("the layout of payments is not that of their schema"));
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
