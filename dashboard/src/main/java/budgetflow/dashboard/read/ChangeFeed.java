package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;

/** What changed, for those who watch. Sequence numbers rise with every change, over restarts too. */
public final class ChangeFeed {
    /** More changed ids than this are told as "everything". */
    public static final int MOST = 1000;

    private final Store store;

    public ChangeFeed(Store store) {
        this.store = store;
    }

    /** The number of the newest change, of whatever scope; 0 where there is none. */
    public long newest() {
        return store.unbuilt();
    }

    /** What changed in a scope since a number given before; one from another store is answered as not complete. */
    public Changes since(Scope scope, long sequence) {
        return store.unbuilt();
    }
}
