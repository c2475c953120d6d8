package budgetflow.ingest.document.table;

import budgetflow.ingest.document.form.GridRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in the document, its continuations joined.
 *
 * @param title the text over it, empty where there is none
 * @param unit its unit line; null where it has none
 * @param scope whom it is about; null where nothing over it says so
 * @param rows header rows and body rows, without repeated headers
 */
public record SourceTable(
        String title, @Nullable UnitLine unit, @Nullable Scope scope, List<GridRow> rows) {
    public SourceTable {
        rows = List.copyOf(rows);
    }

    public int firstLine() {
        return rows.get(0).line();
    }

    public int lastLine() {
        return rows.get(rows.size() - 1).line();
    }
}
