package budgetflow.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {
    private static final String TEXT = "收款人,金额\r\n遵化市第一中学,12.34\r\n";

    @Test
    void utf8WithAndWithoutMarkIsTheSameText() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void gb18030IsDetectedWhereItIsNoUtf8() throws IOException {
        byte[] bytes = TEXT.getBytes(TextDecoding.GB18030);

        assertThat(charset(bytes)).contains(TextDecoding.GB18030);
        assertThat(read(bytes)).isEqualTo(TEXT);
    }

    @Test
    void theFirstForeignCharacterMayStandBehindAnyBuffer() throws IOException {
        String late = "a,b\n".repeat(50_000) + "遵化\n";

        assertThat(charset(late.getBytes(TextDecoding.GB18030))).contains(TextDecoding.GB18030);
        assertThat(charset(late.getBytes(StandardCharsets.UTF_8))).contains(StandardCharsets.UTF_8);
    }

    /** A character of several bytes lies across the end of the buffer at one of these lengths. */
    @ParameterizedTest
    @ValueSource(ints = {65_533, 65_534, 65_535, 65_536, 65_537, 131_071})
    void aCharacterAcrossTheEndOfTheBufferStaysWhole(int before) throws IOException {
        String text = "x".repeat(before) + "遵\uD840\uDC00";

        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, TextDecoding.GB18030}) {
            assertThat(charset(text.getBytes(charset))).contains(charset);
            assertThat(read(text.getBytes(charset))).isEqualTo(text);
        }
    }

    @Test
    void whatIsNeitherIsNoText() throws IOException {
        assertThat(charset("Café,5\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(charset(new byte[] {'P', 'K', 3, 4, 0, 0, 1})).isEmpty();
        assertThat(charset("a,b\n".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    }

    @Test
    void aMarkPromisesUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(TEXT.getBytes(TextDecoding.GB18030));

        assertThat(charset(bytes.toByteArray())).isEmpty();
    }

    @Test
    void noBytesAreAnEmptyText() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    private static Optional<Charset> charset(byte[] bytes) throws IOException {
        return TextDecoding.charsetOf(() -> new ByteArrayInputStream(bytes));
    }

    private static String read(byte[] bytes) throws IOException {
        ByteSource source = () -> new ByteArrayInputStream(bytes);
        StringWriter text = new StringWriter();
        try (Reader in =
                TextDecoding.reader(source, TextDecoding.charsetOf(source).orElseThrow())) {
            in.transferTo(text);
        }
        return text.toString();
    }
}
