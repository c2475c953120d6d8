package budgetflow.dashboard.file;

import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 数据表: the same rows for further work: one header of ids that stay the same, filters, codes as texts. */
final class TidySheet {
    /** Before the columns of the table itself. */
    private static final List<ReportColumn> ABOUT_ROWS = List.of(
            FlatTable.column("row", "行次", "row", CellKind.COUNT),
            FlatTable.column("row_key", "行键", "row key", CellKind.CODE),
            FlatTable.column("row_kind", "行类型", "row kind", CellKind.CODE),
            FlatTable.column("row_level", "层级", "level", CellKind.COUNT),
            FlatTable.column("row_parent", "上级行键", "parent's key", CellKind.CODE),
            FlatTable.column("parent_row", "上级行次", "parent's row", CellKind.COUNT));
    /** The column that has the place of the row a row adds up to. */
    static final int PARENT_ROW = ABOUT_ROWS.size() - 1;

    private TidySheet() {}

    /** The sheet's column of a column of the table. */
    static int column(int ofTable) {
        return ABOUT_ROWS.size() + ofTable;
    }

    /** The sheet's row of a row of the table, both from 0. */
    static int row(int ofTable) {
        return ofTable + 1;
    }

    static void write(Worksheet sheet, SheetCells cells, ReportTable table, Additions additions) throws IOException {
        List<ReportColumn> columns = new ArrayList<>(ABOUT_ROWS);
        columns.addAll(table.columns());
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).id());
            sheet.width(column, FormalSheet.width(columns.get(column).kind()));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, additions.rows(), columns.size() - 1);
        SheetRows rows = new SheetRows(
                sheet, cells, columns.stream().map(ReportColumn::kind).toList(), 1, false);
        for (ReportRow row : table.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(rows.next());
            values.add(SheetCells.words(row.key()));
            values.add(row.kind().name().toLowerCase(Locale.ROOT));
            values.add(row.level());
            values.add(row.parent() == null ? null : SheetCells.words(row.parent()));
            Integer parent = additions.placeOf(row.parent());
            values.add(parent == null ? null : row(parent));
            row.cells().forEach(cell -> values.add(CellReader.read(cell, cells)));
            rows.add(values, false);
        }
        rows.flush();
    }
}
