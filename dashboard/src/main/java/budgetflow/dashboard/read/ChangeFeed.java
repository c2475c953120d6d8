package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Standing;
import budgetflow.dashboard.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What changed, for those who watch. Sequence numbers rise with every change, over restarts too. */
public final class ChangeFeed {
    /** More changed ids than this are told as "everything". */
    public static final int MOST = 1000;

    private final Store store;

    public ChangeFeed(Store store) {
        this.store = store;
    }

    /** The number of the newest change, of whatever scope. */
    public long newest() {
        return store.read(Standing::read).changeSequence();
    }

    /** What changed in a scope since a number given before; one from another store is answered as not complete. */
    public Changes since(Scope scope, long sequence) {
        return store.read(connection -> {
            long newest = Standing.read(connection).changeSequence();
            if (sequence == newest) {
                return new Changes(newest, true, List.of());
            }
            if (sequence > newest || sequence + 1 < oldest(connection, newest)) {
                return new Changes(newest, false, List.of());
            }
            List<Change> changes = changes(connection, scope, sequence);
            return changes.size() > MOST ? new Changes(newest, false, List.of()) : new Changes(newest, true, changes);
        });
    }

    /** The oldest change that is still known; one after the newest where none is. */
    private static long oldest(Connection connection, long newest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT MIN(change_no) FROM change_log");
                ResultSet row = statement.executeQuery()) {
            row.next();
            long oldest = row.getLong(1);
            return row.wasNull() ? newest + 1 : oldest;
        }
    }

    private static List<Change> changes(Connection connection, Scope scope, long sequence) throws SQLException {
        List<Change> changes = new ArrayList<>();
        // A closed day concerns everybody; it belongs to no region.
        String kinds = "SELECT c.kind, c.changed_id, MAX(c.change_no) FROM change_log c";
        String newestLast = " GROUP BY c.kind, c.changed_id ORDER BY 3 FETCH FIRST " + (MOST + 1) + " ROWS ONLY";
        Conditions closings =
                new Conditions().and("c.change_no > ?", sequence).and("c.kind = ?", Change.Kind.DAY.name());
        Conditions others = new Conditions()
                .and("c.change_no > ?", sequence)
                .and("c.kind <> ?", Change.Kind.DAY.name())
                .within(scope, "c");
        for (Conditions conditions : List.of(others, closings)) {
            try (PreparedStatement statement = conditions.prepare(connection, kinds, newestLast);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(new Change(Change.Kind.valueOf(rows.getString(1)), rows.getString(2)));
                }
            }
        }
        return changes;
    }
}
