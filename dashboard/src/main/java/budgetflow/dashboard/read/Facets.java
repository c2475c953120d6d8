package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;

/** What filters can be set to. */
public final class Facets {
    private final Store store;

    public Facets(Store store) {
        this.store = store;
    }

    public Choices of(View view) {
        return store.unbuilt();
    }
}
