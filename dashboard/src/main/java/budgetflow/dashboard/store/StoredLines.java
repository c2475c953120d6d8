package budgetflow.dashboard.store;

import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.state.StateSerdes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Every line shown of a year, some at a time. */
    static void each(Connection connection, int year, Taker taker) throws SQLException {
        String sql = "SELECT l.line_id, e.execution FROM line l JOIN line_execution e ON e.line_id = l.line_id"
                + " WHERE l.fiscal_year = ? AND l.line_id > ? AND l.shown ORDER BY l.line_id FETCH FIRST " + AT_A_TIME
                + " ROWS ONLY";
        int last = 0;
        int found = AT_A_TIME;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            while (found == AT_A_TIME) {
                found = 0;
                statement.setInt(1, year);
                statement.setInt(2, last);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found++;
                        last = rows.getInt(1);
                        taker.take(last, read(rows.getBytes(2)));
                    }
                }
            }
        }
    }
}
