package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.key.FiscalYear;
import java.util.List;
import java.util.Optional;

/** Tiles, heat map and how far the data goes. */
public final class Overviews {
    private final Store store;

    public Overviews(Store store) {
        this.store = store;
    }

    /** The fiscal years with lines in a scope, the newest first. */
    public List<FiscalYear> years(Scope scope) {
        return store.unbuilt();
    }

    /** The year to begin with: that of the last closed day where it has lines, else the newest; empty without lines. */
    public Optional<FiscalYear> currentYear(Scope scope) {
        return store.unbuilt();
    }

    public DataAsOf dataAsOf(View view) {
        return store.unbuilt();
    }

    public Overview overview(View view) {
        return store.unbuilt();
    }

    public HeatMap heatMap(View view) {
        return store.unbuilt();
    }
}
