package budgetflow.dashboard.store;

import budgetflow.dashboard.year.StoredText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Many rows for one statement, sent in batches. Values are bound in the order of the question marks. */
final class Rows implements AutoCloseable {
    private static final int IN_ONE_BATCH = 1000;

    private final PreparedStatement statement;
    private int bound;
    private int waiting;

    Rows(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    Rows text(@Nullable String value) throws SQLException {
        statement.setString(++bound, StoredText.of(value));
        return this;
    }

    Rows name(@Nullable Enum<?> value) throws SQLException {
        return text(value == null ? null : value.name());
    }

    Rows number(long value) throws SQLException {
        statement.setLong(++bound, value);
        return this;
    }

    Rows number(int value) throws SQLException {
        statement.setInt(++bound, value);
        return this;
    }

    Rows numberOrNull(@Nullable Long value) throws SQLException {
        statement.setObject(++bound, value, Types.BIGINT);
        return this;
    }

    Rows idOrNull(@Nullable Integer value) throws SQLException {
        statement.setObject(++bound, value, Types.INTEGER);
        return this;
    }

    Rows flag(boolean value) throws SQLException {
        statement.setBoolean(++bound, value);
        return this;
    }

    Rows day(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++bound, value, Types.DATE);
        return this;
    }

    Rows instant(@Nullable Instant value) throws SQLException {
        statement.setObject(
                ++bound, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Rows bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++bound, value);
        return this;
    }

    /** The row is complete. */
    void add() throws SQLException {
        statement.addBatch();
        bound = 0;
        if (++waiting == IN_ONE_BATCH) {
            send();
        }
    }

    void send() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    /** For a single row: how many rows were changed. */
    int update() throws SQLException {
        bound = 0;
        return statement.executeUpdate();
    }

    /** Closes without sending: what was added must have been sent. */
    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
