package budgetflow.schemas.state;

import budgetflow.schemas.mapping.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
 * <p>The latest version is the class's schema as it is compiled in; a test pins its fingerprint. Whoever changes such a
 * schema keeps the one before as a file: its version is then still read, and the new one gets the next number.
 */
final class StateFormat<A extends SpecificRecord> {
    private static final int INITIAL_BYTES = 256;

    private final SpecificDatumWriter<A> writer;
    /** Of version 1 and on. */
    private final List<SpecificDatumReader<A>> readers;

    /** @param earlier the schemas of the versions before, version 1 first */
    StateFormat(Class<A> type, Schema... earlier) {
        TrustedRecords.trust();
        Schema schema = SpecificData.get().getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema);
        List<Schema> versions = new ArrayList<>(Arrays.asList(earlier));
        versions.add(schema);
        this.readers = versions.stream()
                .map(version -> new SpecificDatumReader<A>(version, schema))
                .toList();
    }

    /** The schema of an earlier version, from its file beside this class. */
    static Schema earlier(String name) {
        String file = name + ".avsc";
        try (InputStream in = Objects.requireNonNull(StateFormat.class.getResourceAsStream(file), file)) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte version() {
        return (byte) readers.size();
    }

    byte[] write(A value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL_BYTES);
        out.write(version());
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
        if (bytes.length == 0 || bytes[0] < 1 || bytes[0] > version()) {
            throw new IllegalStateException("state of version " + (bytes.length == 0 ? "none" : bytes[0])
                    + " cannot be read by this build, which knows version " + version() + " and those before");
        }
        try {
            return readers.get(bytes[0] - 1)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
