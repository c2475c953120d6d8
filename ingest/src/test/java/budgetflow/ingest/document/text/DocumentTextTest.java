package budgetflow.ingest.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bytes become lines, whatever the charset and the line ends. */
class DocumentTextTest {
    private static final String TEXT = "单位：万元\n收 入\t支 出\n";

    @Test
    void theByteOrderMarkDecidesThenUtf8ThenGb18030() throws UnreadableFile {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);

        DocumentText plain = DocumentText.decode(utf8);

        assertThat(plain.lines()).containsExactly("单位：万元", "收 入\t支 出", "");
        assertThat(DocumentText.decode(marked)).isEqualTo(plain);
        assertThat(DocumentText.decode(wide)).isEqualTo(plain);
        assertThat(DocumentText.decode(TEXT.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(plain);
        assertThat(DocumentText.decode(TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(plain);
        assertThat(DocumentText.decode(TEXT.replace("\n", "\r").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(plain);
    }

    @Test
    void bytesThatEndInsideACharacterAreNotWhole() throws UnreadableFile {
        byte[] bytes = "单位：万元".getBytes(StandardCharsets.UTF_8);

        DocumentText cut = DocumentText.decode(Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(cut.cutInsideCharacter()).isTrue();
        assertThat(cut.lines()).containsExactly("单位：万");
        assertThat(DocumentText.decode(bytes).cutInsideCharacter()).isFalse();
    }
}
