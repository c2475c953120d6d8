package budgetflow.dashboard.store;

import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.YearLine;
import budgetflow.dashboard.year.YearLines;
import budgetflow.dashboard.year.Years;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The latest figures of every line, for those who ask the database itself. They are made when a store is complete and
 * follow it from then on; where a closed day moves what they are held against, only rows that it changes are written.
 */
final class LatestFigures {
    private static final String INSERT = "INSERT INTO line_figures (line_id, original_fen, adjusted_fen, gross_fen,"
            + " refunds_fen, net_fen, planned_fen, entries, status, last_paid_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE =
            "UPDATE line_figures SET adjusted_fen = ?, planned_fen = ?, status = ? WHERE line_id = ?";

    private final Map<Integer, LocalDate> heldOn;
    private final Map<Integer, YearLines> earlier;

    private LatestFigures(Map<Integer, LocalDate> heldOn, Map<Integer, YearLines> earlier) {
        this.heldOn = heldOn;
        this.earlier = earlier;
    }

    /** What a batch may move is read before anything of it is written. */
    static LatestFigures before(Connection connection, Years years, Batch batch, @Nullable LocalDate closedOn)
            throws SQLException {
        Map<Integer, LocalDate> heldOn = heldOn(connection);
        Map<Integer, YearLines> earlier = new HashMap<>();
        boolean follows = closedOn == null && !batch.lines().isEmpty();
        for (Map.Entry<Integer, LocalDate> kept : heldOn.entrySet()) {
            LocalDate then =
                    batch.closedDays().isEmpty() ? null : batch.closedDays().last();
            if (follows || (then != null && moves(connection, kept.getKey(), kept.getValue(), then))) {
                earlier.put(kept.getKey(), lines(connection, years, kept.getKey()));
            }
        }
        return new LatestFigures(heldOn, earlier);
    }

    private static YearLines lines(Connection connection, Years years, int year) throws SQLException {
        return years.find(connection, new FiscalYear(year))
                .orElseThrow(() -> new SQLException("somebody else has written to the read store"));
    }

    /** Before and after its fiscal year a plan stands still; then only changes of the budget make a difference. */
    private static boolean moves(Connection connection, int fiscalYear, LocalDate before, LocalDate then)
            throws SQLException {
        FiscalYear year = new FiscalYear(fiscalYear);
        LocalDate earlier = then.isBefore(before) ? then : before;
        LocalDate later = then.isBefore(before) ? before : then;
        if (!later.isBefore(year.firstDay()) && earlier.isBefore(year.lastDay())) {
            return !earlier.equals(later);
        }
        String sql = "SELECT COUNT(*) FROM budget_change c JOIN line l ON l.line_id = c.line_id"
                + " WHERE l.fiscal_year = ? AND c.effective_on > ? AND c.effective_on <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, fiscalYear);
            statement.setObject(2, earlier);
            statement.setObject(3, later);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1) > 0;
            }
        }
    }

    /**
     * After a batch is written, its lines and closed days included.
     *
     * @param live whether the figures of a year nobody had lines of before are made
     */
    void follow(Connection connection, Map<Integer, LineExecution> changed, boolean live) throws SQLException {
        SortedSet<Integer> years = new TreeSet<>(heldOn.keySet());
        for (LineExecution line : changed.values()) {
            years.add(line.key().fiscalYear().year());
        }
        try (Rows drop = new Rows(connection, "DELETE FROM line_figures WHERE line_id = ?")) {
            for (int id : changed.keySet()) {
                drop.number(id).add();
            }
            drop.send();
        }
        for (int year : years) {
            if (heldOn.containsKey(year)) {
                follow(connection, year, changed);
            } else if (live) {
                make(connection, year, Years.load(connection, new FiscalYear(year)));
            }
        }
    }

    private void follow(Connection connection, int year, Map<Integer, LineExecution> changed) throws SQLException {
        LocalDate now = latestOn(connection, year);
        if (!now.equals(heldOn.get(year))) {
            try (Rows rows = new Rows(connection, "UPDATE as_of SET held_on = ? WHERE fiscal_year = ?")) {
                rows.day(now).number(year).update();
            }
        }
        YearLines before = earlier.get(year);
        if (before != null) {
            move(connection, before.figures(null).all(), changed, now);
        }
        try (Rows add = new Rows(connection, INSERT)) {
            for (Map.Entry<Integer, LineExecution> entry : changed.entrySet()) {
                LineExecution line = entry.getValue();
                if (line.key().fiscalYear().year() == year && !line.isVoid()) {
                    YearLine held = YearLine.of(
                            entry.getKey(), line, DepartmentCode.of(line.key().unit()));
                    add(add, held.figures(null, now));
                }
            }
            add.send();
        }
    }

    private static void move(
            Connection connection, Collection<LineFigures> before, Map<Integer, LineExecution> changed, LocalDate now)
            throws SQLException {
        try (Rows rows = new Rows(connection, MOVE)) {
            for (LineFigures then : before) {
                if (changed.containsKey(then.line().id())) {
                    continue;
                }
                LineFigures moved = then.line().figures(null, now);
                boolean same = moved.adjustedFen() == then.adjustedFen()
                        && moved.plannedFen() == then.plannedFen()
                        && moved.status() == then.status();
                if (!same) {
                    rows.number(moved.adjustedFen())
                            .number(moved.plannedFen())
                            .name(moved.status())
                            .number(moved.line().id())
                            .add();
                }
            }
            rows.send();
        }
    }

    /** Of every year that has none yet, once the store is complete. */
    static void complete(Connection connection, Years years) throws SQLException {
        Map<Integer, LocalDate> made = heldOn(connection);
        for (int year : years(connection)) {
            if (!made.containsKey(year)) {
                make(connection, year, lines(connection, years, year));
            }
        }
    }

    private static void make(Connection connection, int year, YearLines lines) throws SQLException {
        try (Rows rows = new Rows(connection, "INSERT INTO as_of (fiscal_year, held_on) VALUES (?, ?)")) {
            rows.number(year).day(lines.figures(null).heldOn()).update();
        }
        try (Rows add = new Rows(connection, INSERT)) {
            for (LineFigures figures : lines.figures(null).all()) {
                add(add, figures);
            }
            add.send();
        }
    }

    private static void add(Rows rows, LineFigures figures) throws SQLException {
        rows.number(figures.line().id())
                .number(figures.line().originalFen())
                .number(figures.adjustedFen())
                .number(figures.grossFen())
                .number(figures.refundsFen())
                .number(figures.netFen())
                .number(figures.plannedFen())
                .number(figures.entries())
                .name(figures.status())
                .day(figures.lastPaidOn())
                .add();
    }

    private static Map<Integer, LocalDate> heldOn(Connection connection) throws SQLException {
        Map<Integer, LocalDate> kept = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT fiscal_year, held_on FROM as_of");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                kept.put(found.getInt(1), found.getObject(2, LocalDate.class));
            }
        }
        return kept;
    }

    private static SortedSet<Integer> years(Connection connection) throws SQLException {
        SortedSet<Integer> years = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT DISTINCT fiscal_year FROM department");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                years.add(found.getInt(1));
            }
        }
        return years;
    }

    /** The last closed day; before there is one, the last day of payment; before that, the first of the year. */
    private static LocalDate latestOn(Connection connection, int year) throws SQLException {
        LocalDate closedOn = Standing.read(connection).lastClosedOn();
        if (closedOn != null) {
            return closedOn;
        }
        String sql = "SELECT MAX(l.last_paid_on) FROM line l WHERE l.fiscal_year = ? AND l.shown";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                LocalDate paidOn = found.getObject(1, LocalDate.class);
                return paidOn == null ? new FiscalYear(year).firstDay() : paidOn;
            }
        }
    }
}
