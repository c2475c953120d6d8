package budgetflow.dashboard.store;

import java.sql.SQLException;

/** The database refused a statement, or went away. */
public final class StoreFailedException extends RuntimeException {
    StoreFailedException(SQLException cause) {
        super("The read store failed: " + cause.getMessage(), cause);
    }
}
