package budgetflow.domain.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 报表: one table, in rows as they are printed: the total first, then by code.
 *
 * @param rows large tables compute each row when it is read, and keep none: go through them rather than to and fro
 * @param identities what adds up across, in every row
 * @param notes what a reader has to know of it, such as what was left out, and why
 */
public record ReportTable(
        TableName name,
        List<ReportColumn> columns,
        List<ReportRow> rows,
        List<Identity> identities,
        List<ReportText> notes) {

    /**
     * {@link IllegalArgumentException} where a row does not fit the columns, or two rows or columns have one name; rows
     * that are computed are held against the columns when they are.
     */
    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows instanceof ComputedRows ? rows : List.copyOf(rows);
        identities = List.copyOf(identities);
        notes = List.copyOf(notes);
        Set<String> keys = new HashSet<>();
        if (columns.stream().map(ReportColumn::id).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("table " + name.number() + " has a column twice");
        }
        for (ReportRow row : rows instanceof ComputedRows ? List.<ReportRow>of() : rows) {
            if (!keys.add(row.key())) {
                throw new IllegalArgumentException("table " + name.number() + " has the row twice: " + row.key());
            }
            checkFits(name, columns, row);
        }
    }

    /** The table with nothing in it: one total without data. */
    static ReportTable frame(TableName name, List<ReportColumn> columns, ReportText why) {
        List<ReportCell> cells =
                columns.stream().map(column -> ReportCell.Absent.NO_DATA).toList();
        ReportRow row = new ReportRow(ReportRow.Kind.TOTAL, ReportRow.TOTAL_KEY, null, 0, cells, List.of());
        return new ReportTable(name, columns, List.of(row), List.of(), List.of(why));
    }

    /** The place of a column, from 0; {@link IllegalArgumentException} where there is none of this id. */
    public int indexOf(String columnId) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(columnId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name.number() + " has no column " + columnId);
    }

    public Optional<ReportRow> row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The value at a row and column; empty where there is no such row. */
    public Optional<ReportCell> cell(String rowKey, String columnId) {
        int index = indexOf(columnId);
        return row(rowKey).map(row -> row.cells().get(index));
    }

    static void checkFits(TableName table, List<ReportColumn> columns, ReportRow row) {
        if (!fits(row, columns)) {
            throw new IllegalArgumentException("table " + table.number() + " cannot have the row " + row.key());
        }
    }

    private static boolean fits(ReportRow row, List<ReportColumn> columns) {
        if (row.cells().size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!row.cells().get(i).fits(columns.get(i).kind())) {
                return false;
            }
        }
        return true;
    }
}
