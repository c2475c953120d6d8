package budgetflow.dashboard.file;

import budgetflow.dashboard.file.SheetRows.Formula;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.Identity;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * 勾稽表: formulas over the tidy sheet that add up again what was added up, down and across, and show what is too much: 0
 * everywhere. A spreadsheet adds binary fractions; its differences are rounded to the fen, which every amount is exact to.
 */
final class CheckSheet {
    /** Above the differences: the title, how many there are, how many are not 0, an empty row. */
    private static final int FIRST = 4;

    private final Worksheet sheet;
    private final String data;
    private final ReportTable table;
    private final Additions additions;
    private final int decimals;
    private final FileLanguage language;
    /** Of the table: those whose rows add up. */
    private final List<Integer> additive = new ArrayList<>();

    /** @param data the name of the tidy sheet */
    CheckSheet(
            Worksheet sheet,
            String data,
            FileLanguage language,
            AmountScale scale,
            ReportTable table,
            Additions additions) {
        this.sheet = sheet;
        this.data = "'" + data + "'!";
        this.language = language;
        this.decimals = scale.fenDigits();
        this.table = table;
        this.additions = additions;
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).additive()) {
                additive.add(column);
            }
        }
    }

    void write(SheetCells cells) throws IOException {
        int width = 1 + Math.max(additive.size(), table.identities().size());
        int down = FIRST + 2;
        int across = down + additions.sums() + 3;
        summary(down, across, width);
        sheet.freezePane(1, 0);
        sheet.width(0, FormalSheet.width(CellKind.CODE));
        for (int column = 1; column < width; column++) {
            sheet.width(column, FormalSheet.width(CellKind.AMOUNT) + 4);
        }
        List<CellKind> kinds = new ArrayList<>(List.of(CellKind.CODE));
        kinds.addAll(Collections.nCopies(width - 1, CellKind.AMOUNT));
        SheetRows rows = new SheetRows(sheet, cells, kinds, FIRST, false);
        down(rows);
        rows.add(List.of(), false);
        across(rows);
        rows.flush();
    }

    private void summary(int down, int across, int width) {
        String everything = "$B$" + (down + 1) + ":"
                + SheetColumn.place(Math.max(down, across + additions.rows() - 1), Math.max(1, width - 1));
        put(
                0,
                0,
                words(
                        "勾稽检查：每个差异都应为 0（公式引用“" + data.replace("'", "").replace("!", "") + "”表）",
                        "Checks: every difference is 0"));
        put(1, 0, words("差异项数", "differences checked"));
        put(1, 1, new Formula("COUNT(" + everything + ")"));
        put(2, 0, words("不为 0 的项数", "of them not 0"));
        put(2, 1, new Formula("COUNT(" + everything + ")-COUNTIF(" + everything + ",0)"));
        sheet.range(0, 0, 2, 1).style().bold().set();
    }

    /** Of every sum and column: what it is more than its rows. */
    private void down(SheetRows rows) throws IOException {
        rows.add(List.of(words("合计减分项之和", "sums less what they are the sums of")), true);
        List<Object> titles = new ArrayList<>(List.of(words("行键", "row key")));
        for (int column : additive) {
            titles.add(SheetCells.words(title(table.columns().get(column))));
        }
        rows.add(titles, true);
        for (ReportRow row : table.rows()) {
            Additions.@Nullable Below below = additions.below(row.key()).orElse(null);
            if (below != null) {
                List<Object> values = new ArrayList<>(List.of(SheetCells.words(row.key())));
                additive.forEach(column -> values.add(down(below, TidySheet.column(column))));
                rows.add(values, false);
            }
        }
    }

    private Formula down(Additions.Below below, int column) {
        int first = TidySheet.row(below.first());
        int last = TidySheet.row(below.last());
        String places = data + SheetColumn.places(first, last, column);
        String sum = below.standTogether()
                ? "SUM(" + places + ")"
                : "SUMIF(" + data + SheetColumn.places(first, last, TidySheet.PARENT_ROW) + ","
                        + TidySheet.row(below.row()) + "," + places + ")";
        return rounded("SUM(" + data + SheetColumn.place(TidySheet.row(below.row()), column) + ")-" + sum);
    }

    /** Of every row and identity: what its left side is more than its right. */
    private void across(SheetRows rows) throws IOException {
        rows.add(List.of(words("各行勾稽关系：左边减右边", "identities of every row: the left side less the right")), true);
        List<Object> titles = new ArrayList<>(List.of(words("行键", "row key")));
        table.identities().forEach(identity -> titles.add(text(identity)));
        rows.add(titles, true);
        int place = 0;
        for (ReportRow row : table.identities().isEmpty() ? List.<ReportRow>of() : table.rows()) {
            int at = TidySheet.row(place++);
            List<Object> values = new ArrayList<>(List.of(SheetCells.words(row.key())));
            table.identities()
                    .forEach(identity ->
                            values.add(rounded(side(identity.left(), at) + "-(" + side(identity.right(), at) + ")")));
            rows.add(values, false);
        }
    }

    /** Each term is a sum of one cell: where it holds words instead of a number, it adds nothing. */
    private String side(List<String> terms, int row) {
        StringBuilder side = new StringBuilder();
        for (String term : terms) {
            int column = TidySheet.column(table.indexOf(Identity.column(term)));
            String sign = term.startsWith(Identity.MINUS) ? "-" : side.isEmpty() ? "" : "+";
            side.append(sign)
                    .append("SUM(")
                    .append(data)
                    .append(SheetColumn.place(row, column))
                    .append(')');
        }
        return side.toString();
    }

    private Formula rounded(String difference) {
        return new Formula("ROUND(" + difference + "," + decimals + ")");
    }

    private String text(Identity identity) {
        return text(identity.left()) + " ＝ " + text(identity.right());
    }

    private String text(List<String> terms) {
        StringBuilder text = new StringBuilder();
        for (String term : terms) {
            boolean less = term.startsWith(Identity.MINUS);
            text.append(less ? "－" : text.isEmpty() ? "" : "＋")
                    .append(title(table.columns().get(table.indexOf(Identity.column(term)))));
        }
        return text.toString();
    }

    private String title(ReportColumn column) {
        return language.of(HeaderText.title(column));
    }

    private String words(String zh, String en) {
        return language == FileLanguage.ZH ? zh : en;
    }

    private void put(int row, int column, Object value) {
        SheetRows.put(sheet, row, column, value);
    }
}
