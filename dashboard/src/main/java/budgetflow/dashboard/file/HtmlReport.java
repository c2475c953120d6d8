package budgetflow.dashboard.file;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tables as one HTML document that needs nothing else and runs nothing: for the screen and, A4 across with its heads on every
 * page, for print. It is XML as well, so that a PDF can be made of it. Every word in it is escaped.
 */
final class HtmlReport {
    private static final int WHOLE = 100;
    /** With more columns than these, letters have to be smaller to fit the paper. */
    private static final int MANY = 12;

    private final FileLanguage language;
    private final ReportHeader header;
    private final AmountScale scale;
    private final int longest;
    private final PrintedCells printed;
    private final Appendable out;

    /** @param longest characters of other people's words in one cell; what is left out shows as an ellipsis */
    HtmlReport(FileLanguage language, ReportHeader header, int longest, Appendable out) {
        this.language = language;
        this.header = header;
        this.scale = AmountScale.of(header.stamp().unit());
        this.longest = longest;
        this.printed = new PrintedCells(scale, language, longest);
        this.out = out;
    }

    /**
     * Begins the document.
     *
     * @param title of the document as a whole, in our own words
     * @param style beside {@link HtmlStyle#PLAIN}; ours as well
     */
    void begin(ReportText title, String style) throws IOException {
        raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"");
        raw(language == FileLanguage.ZH ? "zh-CN" : "en");
        raw("\">\n<head>\n<meta charset=\"UTF-8\" />\n<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n<title>");
        words(language.of(title));
        raw("</title>\n<style>\n" + HtmlStyle.PLAIN + style + "</style>\n</head>\n<body>\n");
    }

    void end() throws IOException {
        raw("</body>\n</html>\n");
    }

    /** One table with its heading and footnotes, and what moved in it. */
    void table(ReportTable table, @Nullable BookDifferences differences) throws IOException {
        raw("<section>\n");
        if (header.stamp().synthetic()) {
            element("p", "synthetic", language.of(HeaderText.SYNTHETIC));
        }
        element("h1", null, language.of(HeaderText.title(header, table)));
        raw("<p class=\"about\">");
        element("span", "unit", language.of(HeaderText.unit(scale)));
        words(language.of(HeaderText.range(header)));
        raw(table.columns().size() > MANY ? "</p>\n<table class=\"many\">\n" : "</p>\n<table>\n");
        head(table.columns());
        raw("<tbody>\n");
        for (ReportRow row : table.rows()) {
            row(printed, table.columns(), row.cells(), row.kind().name().toLowerCase(Locale.ROOT), row.level());
        }
        raw("</tbody>\n</table>\n<ol class=\"notes\">\n");
        for (ReportText note : HeaderText.footnotes(header, table)) {
            element("li", null, language.of(note));
        }
        raw("</ol>\n");
        if (differences != null) {
            moved(table, differences);
        }
        raw("</section>\n");
    }

    private void head(List<ReportColumn> columns) throws IOException {
        int all = columns.stream().mapToInt(HtmlReport::width).sum();
        raw("<colgroup>");
        for (ReportColumn column : columns) {
            raw("<col style=\"width: " + WHOLE * width(column) / all + "%\" />");
        }
        raw("</colgroup>\n<thead>\n<tr>");
        for (int i = 0; i < columns.size(); i++) {
            ReportText group = columns.get(i).group();
            if (group == null) {
                raw("<th rowspan=\"2\" scope=\"col\">");
                words(language.of(columns.get(i).title()));
            } else {
                int first = i;
                while (i + 1 < columns.size() && group.equals(columns.get(i + 1).group())) {
                    i++;
                }
                raw("<th colspan=\"" + (i - first + 1) + "\" scope=\"colgroup\">");
                words(language.of(group));
            }
            raw("</th>");
        }
        raw("</tr>\n<tr>");
        for (ReportColumn column : columns) {
            if (column.group() != null) {
                element("th", null, language.of(column.title()));
            }
        }
        // A row without a cell is no row to a reader of HTML.
        raw(
                columns.stream().allMatch(column -> column.group() == null)
                        ? "<td hidden=\"hidden\"></td></tr>\n"
                        : "</tr>\n");
        raw("</thead>\n");
    }

    private void row(PrintedCells printed, List<ReportColumn> columns, List<ReportCell> cells, String kind, int level)
            throws IOException {
        raw("<tr class=\"" + kind + " level" + level + "\">");
        for (int i = 0; i < cells.size(); i++) {
            raw("<td class=\"" + place(columns.get(i).kind()) + "\">");
            String text = CellReader.read(cells.get(i), printed);
            if (isOfOthers(columns.get(i).kind()) && !text.isEmpty()) {
                // Words that turn the direction of writing turn it in their own cell alone.
                element("bdi", null, text);
            } else {
                words(text);
            }
            raw("</td>");
        }
        raw("</tr>\n");
    }

    private void moved(ReportTable table, BookDifferences differences) throws IOException {
        Iterator<List<ReportCell>> rows =
                new MovedRows(scale, language).of(table, differences).iterator();
        if (!rows.hasNext()) {
            return;
        }
        PrintedCells exact = new PrintedCells(scale.shownExactly(), language, longest);
        element("h2", null, language.of(MovedRows.TABLE.title()));
        raw("<table>\n");
        head(MovedRows.TABLE.columns());
        raw("<tbody>\n");
        while (rows.hasNext()) {
            row(exact, MovedRows.TABLE.columns(), rows.next(), "detail", 1);
        }
        raw("</tbody>\n</table>\n");
    }

    private static int width(ReportColumn column) {
        // A code of 21 characters stands on one line, and so do ten digits with their separators.
        return switch (column.kind()) {
            case CODE -> 34;
            case TEXT -> 24;
            case AMOUNT -> 17;
            case DATE -> 15;
            case RATE, POINTS, SCORE, COUNT -> 11;
        };
    }

    private static boolean isOfOthers(CellKind kind) {
        return kind == CellKind.TEXT || kind == CellKind.CODE;
    }

    private static String place(CellKind kind) {
        return switch (kind) {
            case TEXT -> "words";
            case CODE -> "code";
            case DATE -> "day";
            case AMOUNT, RATE, POINTS, SCORE, COUNT -> "figure";
        };
    }

    private void element(String name, @Nullable String style, String text) throws IOException {
        raw(style == null ? "<" + name + ">" : "<" + name + " class=\"" + style + "\">");
        words(text);
        raw("</" + name + ">");
    }

    private void words(String text) throws IOException {
        String plain = PlainText.of(text);
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
    }

    private void raw(String markup) throws IOException {
        out.append(markup);
    }
}
