package budgetflow.schemas.state;

import budgetflow.schemas.mapping.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * The bytes of a value in a state store: one version byte, then Avro binary of the schema that version stands for.
 *
 * <p>Version 1 is the class's schema as it is compiled in; a test pins its fingerprint. Whoever changes such a schema
 * raises the version and keeps reading the old one with the schema it was written with.
 */
final class StateFormat<A extends SpecificRecord> {
    static final byte VERSION = 1;

    private static final int INITIAL_BYTES = 256;

    private final SpecificDatumWriter<A> writer;
    private final SpecificDatumReader<A> reader;

    StateFormat(Class<A> type) {
        TrustedRecords.trust();
        Schema schema = SpecificData.get().getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema);
        this.reader = new SpecificDatumReader<>(schema);
    }

    byte[] write(A value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL_BYTES);
        out.write(VERSION);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The value; {@link IllegalStateException} where the bytes are of a version this build does not know. */
    A read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalStateException("state of version " + (bytes.length == 0 ? "none" : bytes[0])
                    + " cannot be read by this build, which knows version " + VERSION);
        }
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
