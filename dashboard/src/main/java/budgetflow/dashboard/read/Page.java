package budgetflow.dashboard.read;

import java.util.List;

/**
 * Some rows of a list.
 *
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, long total, PageRequest request) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** How many pages there are, at least one. */
    public long pages() {
        return Math.max(1, (total + request.size() - 1) / request.size());
    }
}
