package budgetflow.dashboard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the store stands as a whole.
 *
 * @param clusterId of the Kafka it was built from; null while it is empty
 * @param generation of the projection that may write
 * @param changeSequence number of the newest change
 */
public record Standing(
        @Nullable String clusterId,
        long generation,
        long changeSequence,
        @Nullable LocalDate lastClosedOn,
        @Nullable Instant newestRecordAt) {
    private static final String READ =
            "SELECT cluster_id, generation, change_sequence, last_closed_on, newest_record_at FROM store_state";

    public static Standing read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            row.next();
            OffsetDateTime newest = row.getObject(5, OffsetDateTime.class);
            return new Standing(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getObject(4, LocalDate.class),
                    newest == null ? null : newest.toInstant());
        }
    }

    /** Writes what may change with a batch; refused where a later projection has begun. */
    void write(Connection connection) throws SQLException {
        String sql = "UPDATE store_state SET cluster_id = ?, change_sequence = ?, last_closed_on = ?,"
                + " newest_record_at = ? WHERE generation = ?";
        try (Rows rows = new Rows(connection, sql)) {
            int changed = rows.text(clusterId)
                    .number(changeSequence)
                    .day(lastClosedOn)
                    .instant(newestRecordAt)
                    .number(generation)
                    .update();
            if (changed != 1) {
                throw new StoreUnusableException(
                        "Another dashboard has begun to write this read store: stop one, or give each its own store-url.",
                        null);
            }
        }
    }
}
