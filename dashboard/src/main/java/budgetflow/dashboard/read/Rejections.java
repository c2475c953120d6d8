package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows kept out. They belong to no year and no day: often these are what could not be read. To a region they belong where
 * they name one that can be read, and to a department never, for the unit may be what is wrong with them.
 */
public final class Rejections {
    static final String SELECT =
            "SELECT j.source, j.row_no, j.field, j.code, j.bad_value, j.original, j.recorded_at, j.header";
    static final String FROM = " FROM rejection j";
    private static final String ORDER = " ORDER BY j.recorded_at DESC, j.partition_no, j.record_offset DESC";

    private final Store store;

    public Rejections(Store store) {
        this.store = store;
    }

    /** The newest first. */
    public Page<RejectionRow> page(Scope scope, RejectionFilter filter, PageRequest request) {
        return store.read(connection -> {
            Conditions conditions = conditions(scope, filter);
            List<RejectionRow> found = new ArrayList<>();
            try (PreparedStatement statement = conditions.prepare(
                            connection,
                            SELECT + FROM,
                            ORDER + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                            request.offset(),
                            request.size());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            try (PreparedStatement statement = conditions.prepare(connection, "SELECT COUNT(*) FROM rejection j", "");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Page<>(found, row.getLong(1), request);
            }
        });
    }

    /** All of them in the same order, one after the other with flat memory; for exports. */
    public void each(Scope scope, RejectionFilter filter, Consumer<RejectionRow> taker) {
        store.read(connection -> {
            try (PreparedStatement statement = conditions(scope, filter).prepare(connection, SELECT + FROM, ORDER)) {
                statement.setFetchSize(Streamed.ROWS);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(row(rows));
                    }
                }
            }
            return true;
        });
    }

    static Conditions conditions(Scope scope, RejectionFilter filter) {
        return new Conditions()
                .within(scope.wholeRegions(), "j")
                .equal("j.source", filter.source())
                .equal("j.code", filter.code())
                .contains("LOWER(j.source || ' ' || j.original)", filter.text());
    }

    static RejectionRow row(ResultSet row) throws SQLException {
        Rejection rejection = new Rejection(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                RejectCode.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(8));
        return new RejectionRow(
                rejection, row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
