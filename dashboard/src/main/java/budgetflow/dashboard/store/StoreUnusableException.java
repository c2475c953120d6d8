package budgetflow.dashboard.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, or may not be written any more; its message says what to do. */
public final class StoreUnusableException extends RuntimeException {
    public StoreUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
