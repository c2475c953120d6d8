package budgetflow.ingest.document.form;

import java.util.List;

/** Rows of cells that stand together; never empty. */
public record Grid(List<GridRow> rows) implements Block {
    public Grid {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a grid has rows");
        }
    }

    @Override
    public int line() {
        return rows.get(0).line();
    }

    public int lastLine() {
        return rows.get(rows.size() - 1).line();
    }

    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
