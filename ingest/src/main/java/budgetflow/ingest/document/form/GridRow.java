package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.Labels;
import java.util.List;

/**
 * A row of cells as printed.
 *
 * @param line its first line in the document, 1-based; in a workbook the number of the row
 */
public record GridRow(int line, List<String> cells) {
    public GridRow {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Labels::isBlank);
    }

    /** The cell at an index, empty where the row is shorter. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
