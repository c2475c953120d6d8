package budgetflow.dashboard.read;

import java.util.List;

/**
 * 片段: some rows of a list in a fixed order, and where the next ones begin. Unlike a page it is cut by the last row's own
 * place: what is added or goes meanwhile neither repeats a row nor skips one.
 *
 * @param next the place after the last row; empty where no more rows follow
 */
public record Slice<T>(List<T> rows, List<String> next) {
    public Slice {
        rows = List.copyOf(rows);
        next = List.copyOf(next);
    }

    public boolean isLast() {
        return next.isEmpty();
    }
}
