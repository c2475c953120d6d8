package budgetflow.dashboard.store;

import budgetflow.domain.execution.LineExecution;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * 汇总: the figures of a kept day added up by unit and department. What changed is added up anew from the lines: the sums
 * cannot drift from them.
 */
final class SlotSums {
    /** Where more units change at once, all of them are added up in one go. */
    private static final int UNITS_ONE_BY_ONE = 200;

    private static final String FIGURES =
            "INSERT INTO figures_sum (slot, region, department_code, unit_code, line_kind,"
                    + " fund, status, lines, original_fen, adjusted_fen, gross_fen, refunds_fen, net_fen, planned_fen,"
                    + " paced_fen, entries, last_paid_on) SELECT f.slot, f.region, f.department_code, f.unit_code,"
                    + " f.line_kind, f.fund, f.status, COUNT(*), SUM(f.original_fen), SUM(f.adjusted_fen), SUM(f.gross_fen),"
                    + " SUM(f.refunds_fen), SUM(f.net_fen), SUM(f.planned_fen), SUM(f.paced_fen), SUM(f.entries),"
                    + " MAX(f.last_paid_on) FROM line_figures f WHERE f.slot = ?";
    private static final String BY_UNIT =
            " GROUP BY f.slot, f.region, f.department_code, f.unit_code, f.line_kind, f.fund, f.status";
    private static final String MILESTONES = "INSERT INTO milestone_sum (slot, region, department_code, due_on, lines,"
            + " executed_fen, adjusted_fen, planned_fen) SELECT a.slot, m.region, m.department_code, m.due_on,"
            + " COUNT(*), SUM(m.executed_fen), SUM(m.adjusted_fen), SUM(m.planned_fen) FROM as_of a"
            + " JOIN line_milestone m ON m.fiscal_year = a.fiscal_year WHERE a.slot = ?";
    private static final String BY_DEPARTMENT = " GROUP BY a.slot, m.region, m.department_code, m.due_on";

    private record Place(String region, String code) {}

    private SlotSums() {}

    /** Of all lines. */
    static void make(Connection connection, int slot) throws SQLException {
        clear(connection, slot);
        run(connection, FIGURES + BY_UNIT, slot);
        run(connection, MILESTONES + BY_DEPARTMENT, slot);
    }

    static void clear(Connection connection, int slot) throws SQLException {
        run(connection, "DELETE FROM figures_sum WHERE slot = ?", slot);
        run(connection, "DELETE FROM milestone_sum WHERE slot = ?", slot);
    }

    /** Of the units and departments of lines that changed. */
    static void update(Connection connection, int slot, Collection<LineExecution> changed) throws SQLException {
        Set<Place> units = new LinkedHashSet<>();
        Set<Place> departments = new LinkedHashSet<>();
        for (LineExecution line : changed) {
            String region = line.key().region().code();
            units.add(new Place(region, line.key().unit().code()));
            departments.add(new Place(region, DepartmentCode.of(line.key().unit())));
        }
        if (units.size() > UNITS_ONE_BY_ONE) {
            make(connection, slot);
            return;
        }
        String unit = " AND region = ? AND unit_code = ?";
        run(connection, "DELETE FROM figures_sum WHERE slot = ?" + unit, slot, units);
        run(connection, FIGURES + " AND f.region = ? AND f.unit_code = ?" + BY_UNIT, slot, units);
        String department = " AND region = ? AND department_code = ?";
        run(connection, "DELETE FROM milestone_sum WHERE slot = ?" + department, slot, departments);
        run(connection, MILESTONES + " AND m.region = ? AND m.department_code = ?" + BY_DEPARTMENT, slot, departments);
    }

    private static void run(Connection connection, String sql, int slot) throws SQLException {
        try (Rows rows = new Rows(connection, sql)) {
            rows.number(slot).update();
        }
    }

    private static void run(Connection connection, String sql, int slot, Set<Place> places) throws SQLException {
        try (Rows rows = new Rows(connection, sql)) {
            for (Place place : places) {
                rows.number(slot).text(place.region()).text(place.code()).update();
            }
        }
    }
}
