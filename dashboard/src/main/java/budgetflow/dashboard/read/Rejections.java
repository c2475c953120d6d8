package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;

/** Rows kept out. They belong to no year and no day: often these are what could not be read. */
public final class Rejections {
    private final Store store;

    public Rejections(Store store) {
        this.store = store;
    }

    /** The newest first. */
    public Page<RejectionRow> page(Scope scope, RejectionFilter filter, PageRequest request) {
        return store.unbuilt();
    }
}
