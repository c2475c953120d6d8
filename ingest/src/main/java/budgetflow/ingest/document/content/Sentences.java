package budgetflow.ingest.document.content;

import budgetflow.ingest.document.form.Paragraph;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences as they were before page breaks cut them. */
final class Sentences {
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern FULL_WIDTH_POINT = Pattern.compile("(?<=\\d)．(?=\\d)");
    private static final Pattern FULL_WIDTH_COMMA = Pattern.compile("(?<=\\d)，(?=\\d{3}(?:\\D|$))");
    private static final Pattern STARTS_ANEW =
            Pattern.compile("^([（(]?[一二三四五六七八九十\\d]+[)）、.．]|第[一二三四五六七八九十]+部分|注|备注|表\\d|20\\d\\d年|本部门).*");
    private static final String ENDS = "。；：;:！？”）)表";
    private static final int SHORTEST_CUT = 12;

    private Sentences() {}

    /** The text without white space, digits and points in half-width form, brackets as printed. */
    static String plain(String text) {
        String half = WHITE.matcher(Labels.halfWidth(text)).replaceAll("");
        return FULL_WIDTH_COMMA
                .matcher(FULL_WIDTH_POINT.matcher(half).replaceAll("."))
                .replaceAll(",");
    }

    /** A paragraph that breaks off goes on in the next one; it keeps its first line. */
    static List<Paragraph> joined(List<Paragraph> paragraphs) {
        List<Paragraph> joined = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            int before = joined.size() - 1;
            if (before >= 0
                    && breaksOff(joined.get(before).text())
                    && !STARTS_ANEW.matcher(paragraph.text()).matches()) {
                Paragraph cut = joined.get(before);
                joined.set(before, new Paragraph(cut.line(), cut.text() + paragraph.text()));
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private static boolean breaksOff(String text) {
        String stripped = text.strip();
        boolean sentence = stripped.length() >= SHORTEST_CUT && stripped.indexOf('，') + stripped.indexOf(',') > -2;
        return sentence && ENDS.indexOf(stripped.charAt(stripped.length() - 1)) < 0;
    }
}
