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
    private static final int LONGEST_VARINT = 10;

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
        int head = WireFormat.HEADER_BYTES + entry.length() + 1 + source.length;
        byte[] out = new byte[head + lengthOf(from.partition()) + lengthOf(from.offset())];
        System.arraycopy(start, 0, out, 0, WireFormat.HEADER_BYTES);
        entry.copyTo(out, WireFormat.HEADER_BYTES);
        int at = WireFormat.HEADER_BYTES + entry.length();
        out[at++] = (byte) (value.moved() ? 1 : 0);
        System.arraycopy(source, 0, out, at, source.length);
        at = putLong(out, at + source.length, from.partition());
        putLong(out, at, from.offset());
        return out;
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
            byte[] encoded = new byte[LONGEST_VARINT + text.length];
            int at = putLong(encoded, 0, text.length);
            System.arraycopy(text, 0, encoded, at, text.length);
            return new EncodedTopic(topic, Arrays.copyOf(encoded, at + text.length));
        }
    }

    /** Of a number as {@link #putLong} puts it. */
    private static int lengthOf(long value) {
        long rest = (value << 1) ^ (value >> 63);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(rest | 1);
        return (bits + 6) / 7;
    }

    /** Zig-zag, seven bits a byte, the lowest first; returns the place behind it. */
    private static int putLong(byte[] out, int from, long value) {
        long rest = (value << 1) ^ (value >> 63);
        int at = from;
        while ((rest & ~0x7fL) != 0) {
            out[at++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out[at++] = (byte) rest;
        return at;
    }

    @Override
    public void close() {
        ordinary.close();
    }
}
