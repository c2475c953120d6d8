package budgetflow.schemas.encoded;

import budgetflow.schemas.avro.PartialLedgerRecord;
import budgetflow.schemas.wire.WireFormat;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Puts the header of its schema, which an empty record gives, before the bytes of a partial ledger. */
final class EncodedPartialLedgerSerializer implements Serializer<EncodedPartialLedger> {
    private final Serializer<PartialLedgerRecord> ordinary;
    private volatile byte @Nullable [] header;

    EncodedPartialLedgerSerializer(Serializer<PartialLedgerRecord> ordinary) {
        this.ordinary = ordinary;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public byte @Nullable [] serialize(String topic, @Nullable EncodedPartialLedger value) {
        if (value == null) {
            return null;
        }
        byte[] known = header;
        if (known == null) {
            byte[] empty = ordinary.serialize(topic, new PartialLedgerRecord("", 0, 1, List.of()));
            known = Arrays.copyOf(empty, WireFormat.HEADER_BYTES);
            header = known;
        }
        Slice body = value.encoded();
        byte[] out = Arrays.copyOf(known, known.length + body.length());
        body.copyTo(out, known.length);
        return out;
    }

    @Override
    public void close() {
        ordinary.close();
    }
}
