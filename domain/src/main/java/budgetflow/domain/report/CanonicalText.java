package budgetflow.domain.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
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
    private static final String VERSION = "1";

    private CanonicalText() {}

    /** SHA-256 of the text, 64 lower-case hexadecimal digits. */
    public static String hash(ReportSelection selection, LocalDate asOf, List<ReportTable> tables) {
        MessageDigest digest = sha256();
        line(digest, "budgetflow-report", VERSION, selection.text(), asOf.toString());
        for (ReportTable table : tables) {
            line(digest, "T", table.name().number());
            table.columns()
                    .forEach(column ->
                            line(digest, "C", column.id(), column.kind().name()));
            for (ReportRow row : table.rows()) {
                String[] fields = new String[row.cells().size() + 2];
                fields[0] = "R";
                fields[1] = row.key();
                for (int i = 0; i < row.cells().size(); i++) {
                    fields[i + 2] = row.cells().get(i).canonical();
                }
                line(digest, fields);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void line(MessageDigest digest, String... fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            line.append(i == 0 ? "" : "\t").append(escaped(fields[i]));
        }
        digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
