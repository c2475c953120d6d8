package budgetflow.dashboard.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done within one transaction.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {
    T on(Connection connection) throws SQLException;
}
