package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.alert.AlertKey;
import java.util.Optional;

/** Alerts, as a work list and one by one. */
public final class Alerts {
    private final Store store;

    public Alerts(Store store) {
        this.store = store;
    }

    /**
     * Those nobody has taken note of come first, the oldest before; then those taken on, by what is promised first; then
     * those that ask nobody to act any more, the latest before. Alerts raised after the day asked are not there.
     */
    public Page<AlertRow> page(View view, AlertFilter filter, PageRequest request) {
        return store.unbuilt();
    }

    /** One with its history; empty where there is none in the scope. */
    public Optional<AlertRow> alert(Scope scope, AlertKey key) {
        return store.unbuilt();
    }
}
