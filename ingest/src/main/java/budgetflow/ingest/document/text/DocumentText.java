package budgetflow.ingest.document.text;

import budgetflow.ingest.document.finding.FindingCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text document in lines.
 *
 * @param lines without line ends; the line with number n stands at index n - 1
 * @param cutInsideCharacter whether the bytes end in the middle of a character: the file is not whole
 */
public record DocumentText(List<String> lines, boolean cutInsideCharacter) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_UTF8 = 4;
    private static final byte[][] BINARY_STARTS = {
        {'%', 'P', 'D', 'F'},
        {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
        {'P', 'K', 3, 4},
        {(byte) 0x89, 'P', 'N', 'G'}
    };

    /**
     * Decodes bytes: a byte order mark decides, else strict UTF-8, else GB18030.
     *
     * @throws UnreadableFile where the bytes are no text, or a limit is exceeded
     */
    public static DocumentText decode(byte[] bytes) throws UnreadableFile {
        Limits.requireBytes(bytes.length);
        refuseBinary(bytes);
        if (startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return of(strict(StandardCharsets.UTF_16LE, bytes, 2), false);
        }
        if (startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return of(strict(StandardCharsets.UTF_16BE, bytes, 2), false);
        }
        boolean mark = startsWith(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        int start = mark ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, false);
        boolean whole = !result.isError() && !in.hasRemaining();
        boolean cut = !result.isError() && in.hasRemaining() && in.remaining() < LONGEST_UTF8;
        out.flip();
        if (whole || (cut && !out.isEmpty())) {
            refuseControls(out);
            return of(out.toString(), cut);
        }
        return gb18030(bytes, start);
    }

    private static DocumentText gb18030(byte[] bytes, int start) throws UnreadableFile {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = GB18030.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, false);
        if (result.isError()) {
            throw notText();
        }
        out.flip();
        refuseControls(out);
        return of(out.toString(), in.hasRemaining());
    }

    private static String strict(Charset charset, byte[] bytes, int start) throws UnreadableFile {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notText();
        }
    }

    private static DocumentText of(String text, boolean cut) throws UnreadableFile {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int length = text.length();
        while (from <= length) {
            int end = from;
            while (end < length && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            Limits.requireLine(lines.size() + 1, end - from);
            lines.add(text.substring(from, end).replace("\f", ""));
            Limits.requireLines(lines.size());
            boolean pair = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            from = end + (pair ? 2 : 1);
        }
        return new DocumentText(List.copyOf(lines), cut);
    }

    private static void refuseBinary(byte[] bytes) throws UnreadableFile {
        for (byte[] start : BINARY_STARTS) {
            if (startsWith(bytes, start)) {
                throw notText();
            }
        }
    }

    private static void refuseControls(CharSequence text) throws UnreadableFile {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                throw notText();
            }
        }
    }

    private static UnreadableFile notText() {
        return new UnreadableFile(
                FindingCode.FILE_UNREADABLE,
                "不是文本文件（UTF-8 或 GB18030），也不是 XLSX；请另存为文本、CSV 或 XLSX 再导入",
                "not a text in UTF-8 or GB18030 and not an XLSX workbook: save it as text, CSV or XLSX and import again");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
