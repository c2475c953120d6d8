package budgetflow.domain.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * 规范文本: the figures of a report as text of which the totals hash is taken; UTF-8, each line ended by LF, fields parted by
 * TAB; backslash, TAB, LF and CR inside a field are written {@code \\ \t \n \r}.
 *
 * <pre>
 * budgetflow-report  1  selection  day
 * T  number of the table             for each table
 * C  column id  kind                 for each of its columns
 * R  key  cell  cell …               for each of its rows
 * </pre>
 *
 * <p>A cell is a letter, a colon and its value: {@code t} Chinese words, {@code c} code, {@code a} fen, {@code r} rate and
 * {@code p} points as numerator/denominator, {@code s} score, {@code d} ISO date, {@code n} number, {@code -} the reason why
 * it is missing. Titles, notes, the printed unit and where it was read are not part of it.
 */
public final class CanonicalText {
    static final String BOOK = "budgetflow-report";
    static final String TABLE = "T";
    static final String COLUMN = "C";
    static final String ROW = "R";
    private static final String VERSION = "1";

    private CanonicalText() {}

    /** SHA-256 of the text, 64 lower-case hexadecimal digits. */
    public static String hash(ReportBook book) {
        try {
            return write(book, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the text, and gives its hash; the stream is left open. */
    public static String write(ReportBook book, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        Lines lines = line -> {
            byte[] bytes = TabText.line(line).getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            out.write(bytes);
        };
        lines.write(List.of(BOOK, VERSION, book.selection().text(), book.asOf().toString()));
        for (ReportTable table : book.tables()) {
            lines.write(List.of(TABLE, table.name().number()));
            for (ReportColumn column : table.columns()) {
                lines.write(List.of(COLUMN, column.id(), column.kind().name()));
            }
            for (ReportRow row : table.rows()) {
                List<String> fields = new ArrayList<>(row.cells().size() + 2);
                fields.add(ROW);
                fields.add(row.key());
                row.cells().forEach(cell -> fields.add(cell.canonical()));
                lines.write(fields);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Lines {
        void write(List<String> fields) throws IOException;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
