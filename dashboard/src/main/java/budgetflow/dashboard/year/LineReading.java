package budgetflow.dashboard.year;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the lines of a year are read: all of them, or those written since. */
final class LineReading implements Followed.Reading<YearLines> {
    private static final int AT_A_TIME = 1000;
    /** Where more changed, lines are read in the order of their numbers, some at a time. */
    private static final long FEW = 5 * AT_A_TIME;

    private static final String FROM = " FROM line l JOIN line_execution e ON e.line_id = l.line_id";
    private static final String SELECT = "SELECT e.line_id, l.department_code, e.execution, e.change_no" + FROM;
    private static final String CHANGED = " WHERE e.change_no > ? AND l.fiscal_year = ?";
    private static final String SOME = " WHERE l.fiscal_year = ? AND l.line_id >= ? AND l.line_id < ?";

    /** What is done with each. */
    @FunctionalInterface
    private interface Taker {
        void take(int id, String department, LineExecution line);
    }

    @Override
    public YearLines load(Connection connection, FiscalYear year, StoreState now) throws SQLException {
        SharedPlans plans = new SharedPlans();
        List<YearLine> lines = new ArrayList<>();
        each(connection, year, -1, (id, department, line) -> {
            if (!line.isVoid()) {
                lines.add(new YearLine(id, line, department.intern(), plans::of));
            }
        });
        return YearLines.of(year, now, lines, plans);
    }

    @Override
    public YearLines follow(Connection connection, FiscalYear year, StoreState now, StoreState last, YearLines before)
            throws SQLException {
        Map<String, Optional<YearLine>> changed = new HashMap<>();
        each(
                connection,
                year,
                last.sequence(),
                (id, department, line) -> changed.put(
                        line.key().text(),
                        line.isVoid()
                                ? Optional.empty()
                                : Optional.of(new YearLine(id, line, department.intern(), before.plans()::of))));
        return before.after(now, changed);
    }

    /** Every line of a year written after a change. */
    private static void each(Connection connection, FiscalYear year, long after, Taker taker) throws SQLException {
        if (after >= 0 && count(connection, year, after) <= FEW) {
            try (PreparedStatement statement = connection.prepareStatement(SELECT + CHANGED)) {
                statement.setLong(1, after);
                statement.setInt(2, year.year());
                read(statement, after, taker);
            }
            return;
        }
        int end = last(connection) + 1;
        try (PreparedStatement statement = connection.prepareStatement(SELECT + SOME)) {
            statement.setInt(1, year.year());
            for (int first = 1; first < end; first += AT_A_TIME) {
                statement.setInt(2, first);
                statement.setInt(3, first + AT_A_TIME);
                read(statement, after, taker);
            }
        }
    }

    private static void read(PreparedStatement statement, long after, Taker taker) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getLong(4) > after) {
                    taker.take(rows.getInt(1), rows.getString(2), LineFormat.read(rows.getBytes(3)));
                }
            }
        }
    }

    private static long count(Connection connection, FiscalYear year, long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*)" + FROM + CHANGED)) {
            statement.setLong(1, after);
            statement.setInt(2, year.year());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The numbers of lines begin with 1 and have no gaps. */
    private static int last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT MAX(line_id) FROM line");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
