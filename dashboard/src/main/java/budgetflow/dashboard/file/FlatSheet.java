package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 平表工作表: a flat table as a sheet: one header row, filters, rows. */
final class FlatSheet {
    private final Worksheet sheet;
    private final SheetCells cells;
    private final SheetRows rows;
    private final int head;
    private final int last;

    private FlatSheet(Worksheet sheet, SheetCells cells, SheetRows rows, int head, int last) {
        this.sheet = sheet;
        this.cells = cells;
        this.rows = rows;
        this.head = head;
        this.last = last;
    }

    /** @param head the row of the header, from 0 */
    static FlatSheet begin(Worksheet sheet, SheetCells cells, FileLanguage language, FlatTable table, int head) {
        List<ReportColumn> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            SheetRows.put(
                    sheet,
                    head,
                    column,
                    SheetCells.words(language.of(columns.get(column).title())));
            sheet.width(column, FormalSheet.width(columns.get(column).kind()));
        }
        sheet.range(head, 0, head, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, head + 1);
        SheetRows rows = new SheetRows(
                sheet, cells, columns.stream().map(ReportColumn::kind).toList(), head + 1, false);
        return new FlatSheet(sheet, cells, rows, head, columns.size() - 1);
    }

    void row(List<ReportCell> row) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        row.forEach(cell -> values.add(CellReader.read(cell, cells)));
        rows.add(values, false);
    }

    void end() throws IOException {
        rows.flush();
        sheet.setAutoFilter(head, 0, Math.max(head, rows.next() - 1), last);
    }
}
