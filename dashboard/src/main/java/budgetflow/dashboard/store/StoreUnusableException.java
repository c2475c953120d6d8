package budgetflow.dashboard.store;

/** The store cannot be opened, or holds what this release cannot use; its message says what to do. */
public final class StoreUnusableException extends RuntimeException {
    public StoreUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
