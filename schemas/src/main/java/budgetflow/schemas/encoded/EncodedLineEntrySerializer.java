package budgetflow.schemas.encoded;

import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the bytes of an entry between the header of its topic's schema and the fields that follow it there. The first
 * record is written in the ordinary way, which also registers the schema and so gives the header.
 */
final class EncodedLineEntrySerializer implements Serializer<EncodedLineEntry> {

    private final Serializer<LineEntry> ordinary;
    private volatile byte @Nullable [] header;
    private volatile EncodedTopic lastTopic = EncodedTopic.of("");

    EncodedLineEntrySerializer(Serializer<LineEntry> ordinary) {
        this.ordinary = ordinary;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public byte @Nullable [] serialize(String topic, @Nullable EncodedLineEntry value) {
        if (value == null) {
            return null;
        }
        byte[] known = header;
        if (known == null) {
            byte[] written = ordinary.serialize(topic, value.decoded());
            header = Arrays.copyOf(written, WireFormat.HEADER_BYTES);
            return written;
        }
        return spliced(known, value);
    }

    private byte[] spliced(byte[] start, EncodedLineEntry value) {
        Provenance from = value.provenance();
        byte[] source = encodedTopic(from.topic());
        Slice entry = value.entry().encoded();
        return new AvroOutput(start.length + entry.length() + source.length + 2 * AvroCursor.LONGEST_NUMBER + 1)
                .putBytes(start)
                .putSlice(entry)
                .putBoolean(value.moved())
                .putBytes(source)
                .putLong(from.partition())
                .putLong(from.offset())
                .bytes();
    }

    /** Nearly always the topic asked for last. */
    private byte[] encodedTopic(String topic) {
        EncodedTopic known = lastTopic;
        if (!known.topic.equals(topic)) {
            known = EncodedTopic.of(topic);
            lastTopic = known;
        }
        return known.encoded;
    }

    /** A topic's name as Avro writes it: its length, then its UTF-8. */
    private static final class EncodedTopic {
        private final String topic;
        private final byte[] encoded;

        private EncodedTopic(String topic, byte[] encoded) {
            this.topic = topic;
            this.encoded = encoded;
        }

        static EncodedTopic of(String topic) {
            byte[] text = topic.getBytes(StandardCharsets.UTF_8);
            return new EncodedTopic(
                    topic, new AvroOutput(text.length + 1).putText(text).bytes());
        }
    }

    @Override
    public void close() {
        ordinary.close();
    }
}
