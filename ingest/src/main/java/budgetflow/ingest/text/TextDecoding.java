package budgetflow.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out how bytes are to be read: a byte order mark decides, else they are UTF-8 if all of them are, else GB18030 if
 * all of them are, else no text. The whole file is looked at before its first row is taken, in a buffer of fixed size:
 * a prefix does not tell, for a clerk's file may have its first Chinese character a million rows down.
 */
public final class TextDecoding {
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER_BYTES = 64 * 1024;

    private TextDecoding() {}

    /** UTF-8 or GB18030; empty where the bytes are neither, or hold a NUL, which no text does. */
    public static Optional<Charset> charsetOf(ByteSource source) throws IOException {
        if (decodes(source, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return !isMarked(source) && decodes(source, GB18030) ? Optional.of(GB18030) : Optional.empty();
    }

    /** Reads the text without its byte order mark. Bytes that changed since and fit no more are an {@link IOException}. */
    public static Reader reader(ByteSource source, Charset charset) throws IOException {
        boolean marked = isMarked(source);
        InputStream in = source.open();
        try {
            if (marked) {
                in.skipNBytes(BYTE_ORDER_MARK.length);
            }
            return new BufferedReader(new InputStreamReader(in, strict(charset)), BUFFER_BYTES);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isMarked(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            return ByteBuffer.wrap(in.readNBytes(BYTE_ORDER_MARK.length)).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
        }
    }

    private static boolean decodes(ByteSource source, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
        try (InputStream in = source.open()) {
            boolean ended = false;
            while (!ended) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                if (holdsNul(bytes, count)) {
                    return false;
                }
                bytes.limit(bytes.position() + Math.max(count, 0)).rewind();
                if (decoder.decode(bytes, chars.clear(), ended).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return !decoder.flush(chars.clear()).isError();
        }
    }

    private static boolean holdsNul(ByteBuffer bytes, int count) {
        for (int i = bytes.position(); i < bytes.position() + count; i++) {
            if (bytes.get(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
