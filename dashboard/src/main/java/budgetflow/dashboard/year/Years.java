package budgetflow.dashboard.year;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.plan.SpendingPlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The years that are asked about, in memory. A transaction is given the lines of exactly the state it sees: what was
 * written since the state at hand is read in that transaction, by the number of the change.
 */
public final class Years {
    /** Fiscal years in memory; the one asked for the longest ago makes room. */
    static final int MOST_YEARS = 3;
    /** States kept of a year: a transaction may have begun a little before others that saw a later one. */
    static final int MOST_STATES = 4;

    private static final int AT_A_TIME = 1000;
    /** Where more changed, lines are read in the order of their numbers, some at a time. */
    private static final long FEW = 5 * AT_A_TIME;

    private static final String FROM = " FROM line l JOIN line_execution e ON e.line_id = l.line_id";
    private static final String SELECT = "SELECT e.line_id, l.department_code, e.execution, e.change_no" + FROM;
    private static final String CHANGED = " WHERE e.change_no > ? AND l.fiscal_year = ?";
    private static final String SOME = " WHERE l.fiscal_year = ? AND l.line_id >= ? AND l.line_id < ?";

    private final Map<Integer, Held> held = new LinkedHashMap<>();

    /** The states of one year, the newest last; whoever uses it holds its monitor. */
    private static final class Held {
        private final Deque<YearLines> states = new ArrayDeque<>();
        private final Map<SpendingPlan, SpendingPlan> plans = new HashMap<>();
    }

    /** What is done with each. */
    @FunctionalInterface
    private interface Taker {
        void take(int id, String department, LineExecution line);
    }

    /** The lines of a year as a transaction sees them; empty where it began too long ago: another one is to be begun. */
    public Optional<YearLines> find(Connection connection, FiscalYear year) throws SQLException {
        StoreState now = StoreState.read(connection);
        if (!isHeld(year) && !occurs(connection, year)) {
            return Optional.of(YearLines.of(year, now, List.of()));
        }
        Held ofYear = held(year);
        synchronized (ofYear) {
            for (YearLines known : ofYear.states) {
                if (known.state().equals(now)) {
                    return Optional.of(known);
                }
            }
            YearLines last = ofYear.states.peekLast();
            if (last == null || !last.state().isOfTheSameStore(now)) {
                ofYear.states.clear();
                ofYear.plans.clear();
                return Optional.of(keep(ofYear, load(connection, year, now, ofYear.plans)));
            }
            return now.isAfter(last.state())
                    ? Optional.of(keep(ofYear, follow(connection, year, now, last, ofYear.plans)))
                    : Optional.empty();
        }
    }

    private boolean isHeld(FiscalYear year) {
        synchronized (held) {
            return held.containsKey(year.year());
        }
    }

    /** A year that somebody makes up must not put a real one out of memory. */
    private static boolean occurs(Connection connection, FiscalYear year) throws SQLException {
        String sql = "SELECT line_id FROM line WHERE fiscal_year = ? FETCH FIRST 1 ROW ONLY";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year.year());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private Held held(FiscalYear year) {
        synchronized (held) {
            Held known = held.remove(year.year());
            Held found = known == null ? new Held() : known;
            held.put(year.year(), found);
            if (held.size() > MOST_YEARS) {
                held.remove(held.keySet().iterator().next());
            }
            return found;
        }
    }

    private static YearLines keep(Held ofYear, YearLines lines) {
        ofYear.states.addLast(lines);
        if (ofYear.states.size() > MOST_STATES) {
            ofYear.states.removeFirst();
        }
        return lines;
    }

    /** The lines of a year as a transaction sees them, what it has written itself included; not kept. */
    public static YearLines load(Connection connection, FiscalYear year) throws SQLException {
        return load(connection, year, StoreState.read(connection), new HashMap<>());
    }

    private static YearLines load(
            Connection connection, FiscalYear year, StoreState now, Map<SpendingPlan, SpendingPlan> plans)
            throws SQLException {
        List<YearLine> lines = new ArrayList<>();
        each(connection, year, -1, (id, department, line) -> {
            if (!line.isVoid()) {
                lines.add(line(id, department, line, plans));
            }
        });
        return YearLines.of(year, now, lines);
    }

    private static YearLines follow(
            Connection connection,
            FiscalYear year,
            StoreState now,
            YearLines last,
            Map<SpendingPlan, SpendingPlan> plans)
            throws SQLException {
        Map<String, Optional<YearLine>> changed = new HashMap<>();
        each(
                connection,
                year,
                last.state().sequence(),
                (id, department, line) -> changed.put(
                        line.key().text(),
                        line.isVoid() ? Optional.empty() : Optional.of(line(id, department, line, plans))));
        return last.after(now, changed);
    }

    private static YearLine line(int id, String department, LineExecution line, Map<SpendingPlan, SpendingPlan> plans) {
        return new YearLine(id, line, department.intern(), plan -> plans.computeIfAbsent(plan, same -> same));
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
