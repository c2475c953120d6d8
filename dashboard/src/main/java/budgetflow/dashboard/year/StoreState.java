package budgetflow.dashboard.year;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of the store that a transaction sees.
 *
 * @param begunWith the number the store began to count changes with: another one means it was built anew
 * @param sequence number of the newest change
 * @param closedOn last closed business day; null before there is one
 */
record StoreState(long begunWith, long sequence, @Nullable LocalDate closedOn) {
    private static final String READ = "SELECT begun_with, change_sequence, last_closed_on FROM store_state";

    static StoreState read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new StoreState(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class));
        }
    }

    boolean isOfTheSameStore(StoreState other) {
        return begunWith == other.begunWith;
    }

    boolean isAfter(StoreState other) {
        return sequence > other.sequence;
    }
}
