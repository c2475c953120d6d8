package budgetflow.dashboard.store;

import budgetflow.dashboard.year.LineFormat;
import budgetflow.domain.execution.LineExecution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole lines, as the store keeps them. */
final class StoredLines {
    private static final int AT_A_TIME = 200;

    private StoredLines() {}

    /** Those of some lines that are there. */
    static Map<Integer, LineExecution> read(Connection connection, Collection<Integer> ids) throws SQLException {
        Map<Integer, LineExecution> found = new HashMap<>();
        List<Integer> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            read(connection, all.subList(from, Math.min(all.size(), from + AT_A_TIME)), found);
        }
        return found;
    }

    private static void read(Connection connection, List<Integer> ids, Map<Integer, LineExecution> found)
            throws SQLException {
        String sql = "SELECT line_id, execution FROM line_execution WHERE line_id IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setInt(i + 1, ids.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getInt(1), LineFormat.read(row.getBytes(2)));
                }
            }
        }
    }
}
