package budgetflow.dashboard.store;

import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.state.StateSerdes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/** Whole lines, as the store keeps them. */
public final class StoredLines {
    private static final int AT_A_TIME = 1000;
    private static final Serde<LineExecution> FORMAT = StateSerdes.lineExecution();
    private static final String NO_TOPIC = "";

    private StoredLines() {}

    /** What is done with each. */
    @FunctionalInterface
    interface Taker {
        void take(int id, LineExecution line) throws SQLException;
    }

    static byte[] bytes(LineExecution line) {
        return FORMAT.serializer().serialize(NO_TOPIC, line);
    }

    /** What {@code line_execution.execution} holds. */
    public static LineExecution read(byte[] bytes) {
        return FORMAT.deserializer().deserialize(NO_TOPIC, bytes);
    }

    /** Those of some lines that are there. */
    static Map<Integer, LineExecution> read(Connection connection, Collection<Integer> ids) throws SQLException {
        Map<Integer, LineExecution> found = new HashMap<>();
        String sql = "SELECT execution FROM line_execution WHERE line_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id : ids) {
                statement.setInt(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        found.put(id, read(row.getBytes(1)));
                    }
                }
            }
        }
        return found;
    }

    /** Every line shown of a year, some at a time: the numbers of lines have no gaps. */
    static void each(Connection connection, int year, Taker taker) throws SQLException {
        String sql = "SELECT l.line_id, e.execution FROM line l JOIN line_execution e ON e.line_id = l.line_id"
                + " WHERE l.line_id >= ? AND l.line_id < ? AND l.fiscal_year = ? AND l.shown";
        int end = last(connection) + 1;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int first = 1; first < end; first += AT_A_TIME) {
                statement.setInt(1, first);
                statement.setInt(2, first + AT_A_TIME);
                statement.setInt(3, year);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.take(rows.getInt(1), read(rows.getBytes(2)));
                    }
                }
            }
        }
    }

    private static int last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT MAX(line_id) FROM line");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
