package budgetflow.dashboard.store;

import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;

/**
 * 投影: carries the topics into the store, in one thread of its own, each batch in one transaction with its offsets. A
 * restart goes on from there; a cluster or topic that is another one than before makes it begin anew.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Projection implements AutoCloseable {

    private Projection() {}

    /** Starts the thread and returns; whatever goes wrong later is in {@link #state()}. */
    public static Projection start(Store store, Settings settings, WireFormat wire) {
        throw new UnsupportedOperationException();
    }

    /** How it stands now; may be asked from any thread. */
    public ProjectionState state() {
        throw new UnsupportedOperationException();
    }

    /** Ends the thread; what is not in the store yet is read again at the next start. */
    @Override
    public void close() {}
}
