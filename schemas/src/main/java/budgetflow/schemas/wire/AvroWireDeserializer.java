package budgetflow.schemas.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads records written with any schema the registry knows into one reader's schema. */
final class AvroWireDeserializer<T> implements Deserializer<T> {
    private final String recordName;
    private final SchemaIds ids;
    private final Function<Schema, DatumReader<?>> readers;
    private final Function<Object, T> cast;
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    /** @param readers gives the reader for a writer's schema */
    AvroWireDeserializer(
            String recordName, SchemaIds ids, Function<Schema, DatumReader<?>> readers, Function<Object, T> cast) {
        this.recordName = recordName;
        this.ids = ids;
        this.readers = readers;
        this.cast = cast;
    }

    /** What a thread uses again for each record: resolving two schemas costs more than reading a record. */
    private static final class Scratch {
        private final Map<Integer, DatumReader<?>> readers = new HashMap<>();
        private @Nullable BinaryDecoder decoder;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        int id = schemaId(topic, bytes);
        DatumReader<?> reader = reader(topic, id);
        int length = bytes.length - WireFormat.HEADER_BYTES;
        Scratch mine = scratch.get();
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEADER_BYTES, length, mine.decoder);
        mine.decoder = decoder;
        try {
            T value = cast.apply(reader.read(null, decoder));
            if (!decoder.isEnd()) {
                throw undecodable(topic, "bytes are left over behind the record (schema id " + id + ")", null);
            }
            return value;
        } catch (EOFException cutOff) {
            throw undecodable(topic, "the record ends too early (schema id " + id + ")", cutOff);
        } catch (UndecodableRecordException | SecurityException notTheBytes) {
            throw notTheBytes;
        } catch (IOException | RuntimeException unreadable) {
            throw undecodable(
                    topic, "the bytes do not fit their schema, or it is not ours (schema id " + id + ")", unreadable);
        }
    }

    private int schemaId(String topic, byte[] bytes) {
        if (bytes.length < WireFormat.HEADER_BYTES) {
            throw undecodable(topic, "it has " + bytes.length + " bytes, and the header alone has 5", null);
        }
        if (bytes[0] != AvroWireSerializer.MAGIC) {
            throw undecodable(topic, "its first byte is " + bytes[0] + " and not 0", null);
        }
        int id = 0;
        for (int index = 1; index < WireFormat.HEADER_BYTES; index++) {
            id = (id << 8) | (bytes[index] & 0xff);
        }
        return id;
    }

    private DatumReader<?> reader(String topic, int id) {
        Map<Integer, DatumReader<?>> mine = scratch.get().readers;
        DatumReader<?> known = mine.get(id);
        if (known != null) {
            return known;
        }
        Schema writer = ids.schema(id)
                .orElseThrow(() -> undecodable(topic, "the registry knows no schema with the id " + id, null));
        DatumReader<?> reader = readers.apply(writer);
        mine.put(id, reader);
        return reader;
    }

    private UndecodableRecordException undecodable(String topic, String reason, @Nullable Throwable cause) {
        return new UndecodableRecordException(
                "A record of " + topic + " is no " + recordName + ": " + reason + ".", cause);
    }
}
