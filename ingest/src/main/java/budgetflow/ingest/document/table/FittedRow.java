package budgetflow.ingest.document.table;

import java.util.List;

/**
 * A body row under its columns.
 *
 * @param cells as many as the table has columns
 * @param shifted whether the row stood beside its columns and was set right
 */
public record FittedRow(int line, List<String> cells, boolean shifted) {
    public FittedRow {
        cells = List.copyOf(cells);
    }

    public String cell(Column column) {
        return cells.get(column.index());
    }
}
