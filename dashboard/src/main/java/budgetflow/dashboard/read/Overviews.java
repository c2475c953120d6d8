package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Standing;
import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.YearFigures;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tiles, heat map and how far the data goes. */
public final class Overviews {
    private final Store store;

    public Overviews(Store store) {
        this.store = store;
    }

    /** The fiscal years with lines in a scope, the newest first. */
    public List<FiscalYear> years(Scope scope) {
        return store.read(connection -> years(connection, scope));
    }

    /** The year to begin with: that of the last closed day where it has lines, else the newest; empty without lines. */
    public Optional<FiscalYear> currentYear(Scope scope) {
        return store.read(connection -> {
            List<FiscalYear> years = years(connection, scope);
            LocalDate closed = Standing.read(connection).lastClosedOn();
            return years.stream()
                    .filter(year -> closed != null && year.contains(closed))
                    .findFirst()
                    .or(() -> years.stream().findFirst());
        });
    }

    private static List<FiscalYear> years(Connection connection, Scope scope) throws SQLException {
        Conditions conditions = new Conditions().and("d.lines > 0").within(scope, "d");
        List<FiscalYear> years = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(
                        connection, "SELECT DISTINCT d.fiscal_year FROM department d", " ORDER BY d.fiscal_year DESC");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                years.add(new FiscalYear(rows.getInt(1)));
            }
        }
        return years;
    }

    /** The regions with lines of a year in a scope, by code. */
    public List<Region> regions(Scope scope, FiscalYear year) {
        return store.read(connection -> {
            Conditions conditions = new Conditions()
                    .and("d.fiscal_year = ?", year.year())
                    .and("d.lines > 0")
                    .within(scope, "d");
            List<Region> regions = new ArrayList<>();
            try (PreparedStatement statement = conditions.prepare(
                            connection, "SELECT DISTINCT d.region FROM department d", " ORDER BY d.region");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    regions.add(new Region(rows.getString(1)));
                }
            }
            return regions;
        });
    }

    /** How far the figures of a view go. */
    public DataAsOf dataAsOf(View view) {
        return store.readAsOf(
                view.year(), view.asOf().day(), (connection, figures) -> dataAsOf(connection, figures, view));
    }

    static DataAsOf dataAsOf(Connection connection, YearFigures figures, View view) throws SQLException {
        return dataAsOf(connection, figures, view, Which.of(figures, view.scope()));
    }

    private static DataAsOf dataAsOf(Connection connection, YearFigures figures, View view, List<LineFigures> seen)
            throws SQLException {
        LocalDate lastPaidOn = null;
        for (LineFigures one : seen) {
            LocalDate paidOn = one.lastPaidOn();
            lastPaidOn = lastPaidOn == null || (paidOn != null && paidOn.isAfter(lastPaidOn)) ? paidOn : lastPaidOn;
        }
        Standing standing = Standing.read(connection);
        return new DataAsOf(
                view.year(),
                seen.isEmpty() ? null : figures.heldOn(),
                lastPaidOn,
                standing.lastClosedOn(),
                standing.newestRecordAt(),
                synthetic(connection, view));
    }

    /** Of any region the viewer sees something of: the mark says nothing about whose entries they are. */
    static boolean synthetic(Connection connection, View view) throws SQLException {
        try (PreparedStatement statement = new Conditions()
                        .and("fiscal_year = ?", view.year().year())
                        .prepare(connection, "SELECT region FROM synthetic_year", "");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Region region = new Region(rows.getString(1));
                boolean touches = view.scope().seesRegion(region)
                        || view.scope().departments().stream()
                                .anyMatch(department -> department.region().equals(region));
                if (touches) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The tiles. */
    public Overview overview(View view) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            List<LineFigures> seen = Which.of(figures, view.scope());
            Map<ExecutionStatus, Long> statuses = new EnumMap<>(ExecutionStatus.class);
            for (ExecutionStatus status : ExecutionStatus.values()) {
                statuses.put(status, 0L);
            }
            seen.forEach(line -> statuses.merge(line.status(), 1L, Long::sum));
            return new Overview(
                    dataAsOf(connection, figures, view, seen), Sums.of(seen), statuses, openAlerts(connection, view));
        });
    }

    private static Map<Severity, Long> openAlerts(Connection connection, View view) throws SQLException {
        Map<Severity, Long> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            open.put(severity, 0L);
        }
        Conditions conditions = new Conditions()
                .and("a.fiscal_year = ?", view.year().year())
                .and("s.active")
                .within(view.scope(), "a");
        try (PreparedStatement statement = Filters.standing(conditions, view.asOf())
                        .prepare(
                                connection,
                                "SELECT s.severity, COUNT(*) FROM alert a"
                                        + " JOIN alert_step s ON s.alert_key = a.alert_key",
                                " GROUP BY s.severity");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                open.put(Severity.valueOf(rows.getString(1)), rows.getLong(2));
            }
        }
        return open;
    }

    /** Departments by milestones; of milestones after a chosen day there are no cells. */
    public HeatMap heatMap(View view) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Names names = Names.read(connection, view.year(), view.scope());
            HeatSums sums = new HeatSums();
            Which.of(figures, view.scope()).forEach(line -> sums.add(line.line()));
            return sums.heatMap(names, figures.heldOn(), view.asOf());
        });
    }
}
