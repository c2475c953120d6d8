package budgetflow.dashboard.file;

import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 正式表: a table as it is handed in: title, unit, header of two levels, numbers of columns, rows, footnotes; A4 across. */
final class FormalSheet {
    private static final int TITLE_SIZE = 16;
    private static final String HEAD = "F2F2F2";
    private static final String RED = "C00000";
    /** Characters of one line of a footnote, about; a row of merged cells does not grow by itself. */
    private static final int NOTE_CHARACTERS = 90;

    private static final double LINE_HEIGHT = 15;

    private final Worksheet sheet;
    private final SheetCells cells;
    private final FileLanguage language;
    private final ReportHeader header;
    private final ReportTable table;
    private final AmountScale scale;
    private final int last;

    FormalSheet(
            Worksheet sheet,
            SheetCells cells,
            FileLanguage language,
            AmountScale scale,
            ReportHeader header,
            ReportTable table) {
        this.sheet = sheet;
        this.cells = cells;
        this.language = language;
        this.scale = scale;
        this.header = header;
        this.table = table;
        this.last = table.columns().size() - 1;
    }

    void write() throws IOException {
        int row = heading();
        int head = row;
        row = columnHeads(row);
        numbers(row++);
        print(head, row - 1);
        List<CellKind> kinds = table.columns().stream().map(ReportColumn::kind).toList();
        SheetRows rows = new SheetRows(sheet, cells, kinds, row, true);
        for (ReportRow one : table.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            one.cells().forEach(cell -> values.add(CellReader.read(cell, cells)));
            rows.add(values, one.kind() != ReportRow.Kind.DETAIL);
        }
        rows.flush();
        footnotes(rows.next());
    }

    private int heading() {
        int row = 0;
        if (header.stamp().synthetic()) {
            across(row, 0, last, language.of(HeaderText.SYNTHETIC));
            sheet.range(row, 0, row, last)
                    .style()
                    .bold()
                    .fontColor(RED)
                    .horizontalAlignment("center")
                    .set();
            row++;
        }
        across(row, 0, last, language.of(HeaderText.title(header, table)));
        sheet.range(row, 0, row, last)
                .style()
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .set();
        row++;
        across(row, 0, last - 1, language.of(HeaderText.range(header)));
        put(row, last, language.of(HeaderText.unit(scale)));
        sheet.style(row, last).horizontalAlignment("right").set();
        return row + 1;
    }

    /** Two rows: neighbours of one group share the upper one, others stand in both. */
    private int columnHeads(int row) {
        List<ReportColumn> columns = table.columns();
        sheet.range(row, 0, row + 1, last)
                .style()
                .bold()
                .fillColor(HEAD)
                .borderStyle("thin")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        for (int column = 0; column <= last; ) {
            ReportText group = columns.get(column).group();
            int end = column;
            if (group == null) {
                put(row, column, language.of(columns.get(column).title()));
                sheet.range(row, column, row + 1, column).merge();
            } else {
                while (end < last && group.equals(columns.get(end + 1).group())) {
                    end++;
                }
                across(row, column, end, language.of(group));
                for (int one = column; one <= end; one++) {
                    put(row + 1, one, language.of(columns.get(one).title()));
                }
            }
            column = end + 1;
        }
        return row + 2;
    }

    /** 栏次: figures are numbered from the first column that is no label. */
    private void numbers(int row) {
        int labels = labels();
        for (int column = labels; column <= last; column++) {
            sheet.value(row, column, column - labels + 1);
        }
        put(row, 0, language.of(new ReportText("栏次", "Column")));
        if (labels > 1) {
            sheet.range(row, 0, row, labels - 1).merge();
        }
        sheet.range(row, 0, row, last)
                .style()
                .borderStyle("thin")
                .horizontalAlignment("center")
                .set();
    }

    private int labels() {
        int labels = 0;
        while (labels <= last && isLabel(table.columns().get(labels).kind())) {
            labels++;
        }
        return Math.max(1, labels);
    }

    private static boolean isLabel(CellKind kind) {
        return kind == CellKind.TEXT || kind == CellKind.CODE;
    }

    private void print(int firstHead, int lastHead) {
        for (int column = 0; column <= last; column++) {
            sheet.width(column, width(table.columns().get(column).kind()));
        }
        sheet.freezePane(0, lastHead + 1);
        sheet.repeatRows(firstHead, lastHead);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
        if (header.stamp().synthetic()) {
            sheet.header(language.of(HeaderText.SYNTHETIC), Position.RIGHT);
        }
    }

    static int width(CellKind kind) {
        return switch (kind) {
            case TEXT -> 28;
            case CODE -> 24;
            case AMOUNT -> 16;
            case RATE, POINTS, SCORE, COUNT -> 10;
            case DATE -> 12;
        };
    }

    private void footnotes(int from) throws IOException {
        int row = from;
        for (ReportText note : HeaderText.footnotes(header, table)) {
            String words = "注" + (row - from + 1) + "：" + language.of(note);
            across(row, 0, last, words);
            sheet.range(row, 0, row, last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.rowHeight(row, Math.min(400, LINE_HEIGHT * (1 + words.length() / NOTE_CHARACTERS)));
            row++;
        }
        sheet.flush();
    }

    private void across(int row, int from, int to, String words) {
        put(row, from, words);
        if (to > from) {
            sheet.range(row, from, row, to).merge();
        }
    }

    private void put(int row, int column, String words) {
        SheetRows.put(sheet, row, column, SheetCells.words(words));
    }
}
