package budgetflow.dashboard.file;

import budgetflow.domain.report.CellKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 工作表写入: one sheet, row after row; rows that are written are let go from time to time, so that any number fits in memory. */
final class SheetRows {
    private static final int AT_A_TIME = 500;
    private static final String THIN = "thin";

    private final Worksheet sheet;
    private final SheetCells cells;
    private final List<CellKind> kinds;
    private final boolean ruled;
    private int next;
    private int unstyled;

    /**
     * @param kinds of the columns, for how their values are shown
     * @param from the first row that is written here; those above are somebody else's
     * @param ruled whether every cell has a frame
     */
    SheetRows(Worksheet sheet, SheetCells cells, List<CellKind> kinds, int from, boolean ruled) {
        this.sheet = sheet;
        this.cells = cells;
        this.kinds = List.copyOf(kinds);
        this.ruled = ruled;
        this.next = from;
        this.unstyled = from;
    }

    /** The row that is written next, from 0. */
    int next() {
        return next;
    }

    /**
     * Adds a row.
     *
     * @param values texts, numbers and days, one for each column; null for none
     */
    void add(List<? extends @Nullable Object> values, boolean bold) throws IOException {
        if (next >= Worksheet.MAX_ROWS) {
            throw new UnprintableReportException(
                    "超过工作表 1,048,576 行的上限，请改用 CSV 或 JSON", "more than the 1,048,576 rows of a sheet: take CSV or JSON");
        }
        for (int column = 0; column < values.size(); column++) {
            put(sheet, next, column, values.get(column));
        }
        if (bold) {
            sheet.range(next, 0, next, kinds.size() - 1).style().bold().set();
        }
        next++;
        if (next - unstyled >= AT_A_TIME) {
            flush();
        }
    }

    /** A value as what it is. */
    static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof String text && !text.isEmpty()) {
            sheet.inlineString(row, column, text);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.escaped());
        }
    }

    /**
     * A formula, without its equals sign.
     *
     * @param text made by us alone: no word of anybody else is in it
     */
    record Formula(String text) {
        /** The writer of workbooks takes formulas as they are to stand in XML. */
        String escaped() {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }

    /** Writes out what is there. */
    void flush() throws IOException {
        for (int column = 0; unstyled < next && column < kinds.size(); column++) {
            String format = cells.format(kinds.get(column));
            var style = sheet.range(unstyled, column, next - 1, column).style();
            if (!format.isEmpty()) {
                style.format(format);
            }
            if (ruled) {
                style.borderStyle(THIN);
            }
            style.set();
        }
        unstyled = next;
        sheet.flush();
    }
}
