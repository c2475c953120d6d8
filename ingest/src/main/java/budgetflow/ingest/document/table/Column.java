package budgetflow.ingest.document.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param index its place, from 0
 * @param path the header texts over it from the top down, as comparable keys; a merged cell counts for every column
 *     under it
 */
public record Column(int index, List<String> path, ColumnKind kind) {
    public Column {
        path = List.copyOf(path);
    }

    public String leaf() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Whether the header says that the column sums up the others of its group. */
    public boolean isSum() {
        return leaf().equals("合计") || leaf().equals("小计") || leaf().equals("总计");
    }
}
