package budgetflow.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records of one schema, registered for each topic's values when its first record is written. */
final class AvroWireSerializer<T> implements Serializer<T> {
    static final byte MAGIC = 0;

    private final Schema schema;
    private final GenericData model;
    private final SchemaIds ids;
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    AvroWireSerializer(Schema schema, GenericData model, SchemaIds ids) {
        this.schema = schema;
        this.model = model;
        this.ids = ids;
    }

    /** What a thread uses again for each record; writers of Avro are not promised to be thread safe. */
    private final class Scratch {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

        @SuppressWarnings("unchecked") // The writer takes any datum and checks it against the schema.
        private final DatumWriter<T> writer = (DatumWriter<T>) model.createDatumWriter(schema);

        /** A record that failed half-way must not leave its first half to the next one. */
        private byte[] write(int id, T value) throws IOException {
            bytes.reset();
            for (int shift = 0; shift < WireFormat.HEADER_BYTES; shift++) {
                bytes.write(shift == 0 ? MAGIC : id >>> (8 * (WireFormat.HEADER_BYTES - 1 - shift)));
            }
            writer.write(value, encoder);
            encoder.flush();
            return bytes.toByteArray();
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out is its contract.
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        int id = ids.register(WireFormat.subjectOf(topic), schema);
        try {
            return scratch.get().write(id, value);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException unfit) {
            scratch.remove();
            throw new SerializationException(
                    "A " + schema.getFullName() + " for " + topic + " does not fit its schema", unfit);
        }
    }
}
