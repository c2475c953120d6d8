package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Standing;
import budgetflow.dashboard.store.Store;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
        Conditions conditions = new Conditions().and("l.shown").within(scope, "l");
        List<FiscalYear> years = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(
                        connection, "SELECT DISTINCT l.fiscal_year FROM line l", " ORDER BY l.fiscal_year DESC");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                years.add(new FiscalYear(rows.getInt(1)));
            }
        }
        return years;
    }

    /** How far the figures of a view go. */
    public DataAsOf dataAsOf(View view) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> dataAsOf(connection, slot, view));
    }

    static DataAsOf dataAsOf(Connection connection, int slot, View view) throws SQLException {
        Conditions conditions = new Conditions().and("f.slot = ?", slot).within(view.scope(), "f");
        try (PreparedStatement statement =
                        conditions.prepare(connection, "SELECT MAX(f.last_paid_on), COUNT(*) FROM figures_sum f", "");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return dataAsOf(connection, slot, view, row.getObject(1, LocalDate.class), row.getLong(2));
        }
    }

    private static DataAsOf dataAsOf(
            Connection connection, int slot, View view, @Nullable LocalDate lastPaidOn, long lines)
            throws SQLException {
        Standing standing = Standing.read(connection);
        return new DataAsOf(
                view.year(),
                lines == 0 ? null : heldOn(connection, slot),
                lastPaidOn,
                standing.lastClosedOn(),
                standing.newestRecordAt(),
                synthetic(connection, view));
    }

    private static LocalDate heldOn(Connection connection, int slot) throws SQLException {
        try (PreparedStatement statement =
                        new Conditions().and("slot = ?", slot).prepare(connection, "SELECT held_on FROM as_of", "");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** Of any region the viewer sees something of: the mark says nothing about whose entries they are. */
    private static boolean synthetic(Connection connection, View view) throws SQLException {
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
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            Map<ExecutionStatus, Long> statuses = new EnumMap<>(ExecutionStatus.class);
            for (ExecutionStatus status : ExecutionStatus.values()) {
                statuses.put(status, 0L);
            }
            Figures all = Figures.NONE;
            LocalDate lastPaidOn = null;
            Conditions conditions = new Conditions().and("f.slot = ?", slot).within(view.scope(), "f");
            try (PreparedStatement statement = conditions.prepare(
                            connection,
                            "SELECT f.status, MAX(f.last_paid_on), " + Sums.OF_SUMS + " FROM figures_sum f",
                            " GROUP BY f.status");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Figures some = Sums.ofAll(rows, 3);
                    LocalDate paidOn = rows.getObject(2, LocalDate.class);
                    statuses.put(ExecutionStatus.valueOf(rows.getString(1)), some.lines());
                    all = Sums.add(all, some);
                    lastPaidOn =
                            lastPaidOn == null || (paidOn != null && paidOn.isAfter(lastPaidOn)) ? paidOn : lastPaidOn;
                }
            }
            DataAsOf dataAsOf = dataAsOf(connection, slot, view, lastPaidOn, all.lines());
            return new Overview(dataAsOf, all, statuses, openAlerts(connection, view));
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
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            LocalDate heldOn = heldOn(connection, slot);
            Names names = Names.read(connection, view.year(), view.scope());
            Map<Department, List<HeatMap.Cell>> cells = new LinkedHashMap<>();
            Map<Department, Set<LocalDate>> later = new HashMap<>();
            TreeSet<LocalDate> dueOn = new TreeSet<>();
            Conditions conditions = new Conditions().and("m.slot = ?", slot).within(view.scope(), "m");
            try (PreparedStatement statement = conditions.prepare(
                            connection,
                            "SELECT m.region, m.department_code, m.due_on, m.lines, m.executed_fen, m.adjusted_fen,"
                                    + " m.planned_fen FROM milestone_sum m",
                            " ORDER BY m.region, m.department_code, m.due_on");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Department department = new Department(new Region(rows.getString(1)), rows.getString(2));
                    LocalDate due = rows.getObject(3, LocalDate.class);
                    dueOn.add(due);
                    List<HeatMap.Cell> row = cells.computeIfAbsent(department, any -> new ArrayList<>());
                    boolean passed = !due.isAfter(heldOn);
                    if (passed || view.asOf().day() == null) {
                        row.add(new HeatMap.Cell(
                                due,
                                passed,
                                rows.getLong(4),
                                Sums.money(rows, 5),
                                Sums.money(rows, 6),
                                Sums.money(rows, 7)));
                    } else {
                        later.computeIfAbsent(department, any -> new TreeSet<>())
                                .add(due);
                    }
                }
            }
            List<HeatMap.Row> rows = new ArrayList<>();
            cells.forEach((department, row) -> rows.add(new HeatMap.Row(
                    department,
                    names.ofDepartment(department.region().code(), department.code()),
                    row,
                    later.getOrDefault(department, Set.of()))));
            return new HeatMap(List.copyOf(dueOn), rows);
        });
    }
}
