package budgetflow.schemas.encoded;

import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.avro.PaymentRecord;
import budgetflow.schemas.mapping.Mappings;
import budgetflow.schemas.mapping.TrustedRecords;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Reads payments and writes line entries without decoding what nobody asks for; the bytes are those of their topics. */
public final class EncodedEntries {
    private EncodedEntries() {}

    /** Of {@link Topics#PAYMENTS}; refuses exactly what its ordinary deserializer refuses. */
    public static Deserializer<EncodedEntry> deserializer(WireFormat wire) {
        return Topics.PAYMENTS.limited(new EncodedDeserializer<>(
                wire.deserializer(PaymentRecord.class),
                wire.serializer(PaymentRecord.class),
                EncodedEntry::of,
                EncodedEntry::isPlain));
    }

    /** Of {@link Topics#LINE_ENTRIES}; what its ordinary deserializer reads is the same. */
    public static Serializer<EncodedLineEntry> lineEntrySerializer(WireFormat wire) {
        return new EncodedLineEntrySerializer(
                Topics.LINE_ENTRIES.valueSerde(wire).serializer());
    }

    static SubmittedEntry decode(byte[] bytes, int from, int to) {
        try {
            return Mappings.PAYMENT.toDomain(
                    Reader.PAYMENTS.read(null, DecoderFactory.get().binaryDecoder(bytes, from, to - from, null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when first needed, after Avro was told to trust our classes. */
    private static final class Reader {
        static final SpecificDatumReader<PaymentRecord> PAYMENTS = reader();

        private static SpecificDatumReader<PaymentRecord> reader() {
            TrustedRecords.trust();
            return new SpecificDatumReader<>(SpecificData.get().getSchema(PaymentRecord.class));
        }
    }
}
