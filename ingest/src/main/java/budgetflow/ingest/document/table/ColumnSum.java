package budgetflow.ingest.document.table;

import java.util.List;

/** A column that adds up others of its row. */
public record ColumnSum(Column sum, List<Column> parts) {
    public ColumnSum {
        parts = List.copyOf(parts);
    }
}
