package budgetflow.dashboard.year;

import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something of the years that are asked about, in memory. A transaction is given exactly what it sees: what was written
 * since the state at hand is read in that transaction, by the number of the change.
 *
 * @param <S> what is kept of a year; it never changes
 */
final class Followed<S> {
    /** Fiscal years in memory; the one asked for the longest ago makes room. */
    static final int MOST_YEARS = 3;
    /** States kept of a year: a transaction may have begun a little before others that saw a later one. */
    static final int MOST_STATES = 4;

    private final Reading<S> reading;
    private final Map<Integer, Deque<At<S>>> years = new LinkedHashMap<>();

    Followed(Reading<S> reading) {
        this.reading = reading;
    }

    /** How it is read. */
    interface Reading<S> {
        S load(Connection connection, FiscalYear year, StoreState now) throws SQLException;

        S follow(Connection connection, FiscalYear year, StoreState now, StoreState last, S before) throws SQLException;
    }

    private record At<S>(StoreState state, S what) {}

    /** As a transaction sees it; {@link StateGoneException} where it began too long ago. */
    S find(Connection connection, FiscalYear year) throws SQLException {
        StoreState now = StoreState.read(connection);
        if (!isHeld(year) && !occurs(connection, year)) {
            return reading.load(connection, year, now);
        }
        Deque<At<S>> states = held(year);
        synchronized (states) {
            for (At<S> known : states) {
                if (known.state().equals(now)) {
                    return known.what();
                }
            }
            At<S> last = states.peekLast();
            if (last == null || !last.state().isOfTheSameStore(now)) {
                states.clear();
                return keep(states, now, reading.load(connection, year, now));
            }
            if (!now.isAfter(last.state())) {
                throw new StateGoneException();
            }
            return keep(states, now, reading.follow(connection, year, now, last.state(), last.what()));
        }
    }

    private S keep(Deque<At<S>> states, StoreState now, S what) {
        states.addLast(new At<>(now, what));
        if (states.size() > MOST_STATES) {
            states.removeFirst();
        }
        return what;
    }

    private boolean isHeld(FiscalYear year) {
        synchronized (years) {
            return years.containsKey(year.year());
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

    private Deque<At<S>> held(FiscalYear year) {
        synchronized (years) {
            Deque<At<S>> known = years.remove(year.year());
            Deque<At<S>> found = known == null ? new ArrayDeque<>() : known;
            years.put(year.year(), found);
            if (years.size() > MOST_YEARS) {
                years.remove(years.keySet().iterator().next());
            }
            return found;
        }
    }
}
