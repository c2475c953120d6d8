package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import java.util.List;

/** Lines added up: the sums of the rows of any roll-up are the sums of the lines. */
public final class Rollups {
    private final Store store;

    public Rollups(Store store) {
        this.store = store;
    }

    /** One row for each value that occurs, by region and code; what has no value last. */
    public List<RollupRow> by(Dimension dimension, View view, LineFilter filter) {
        return store.unbuilt();
    }

    /** All of them in one. */
    public Figures sums(View view, LineFilter filter) {
        return store.unbuilt();
    }
}
