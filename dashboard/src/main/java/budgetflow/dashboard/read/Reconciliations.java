package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.reconciliation.Reconciliation;

/** Ours against theirs. */
public final class Reconciliations {
    private final Store store;

    public Reconciliations(Store store) {
        this.store = store;
    }

    /** Of days up to the day asked; differing ones first, the latest day before. */
    public Page<Reconciliation> page(View view, ReconciliationFilter filter, PageRequest request) {
        return store.unbuilt();
    }
}
