package budgetflow.dashboard.store;

import budgetflow.schemas.settings.Settings;

/**
 * 读库: the database the dashboard reads: H2 in a file of {@code data-dir}, or what {@code store-url} names. One process
 * at a time projects into it.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Store implements AutoCloseable {

    private Store() {}

    /**
     * Opens it, made or brought to this release's tables; {@link StoreUnusableException} where that cannot be.
     *
     * @param settings {@code data-dir}, {@code store-url}, {@code store-user}, {@code store-password}
     */
    public static Store open(Settings settings) {
        throw new UnsupportedOperationException();
    }

    /** Stands where a query is still to be written. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T unbuilt() {
        throw new UnsupportedOperationException("this query is not built yet");
    }

    @Override
    public void close() {}
}
