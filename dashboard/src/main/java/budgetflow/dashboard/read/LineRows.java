package budgetflow.dashboard.read;

import budgetflow.dashboard.store.StoredLines;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of lines first, sorted, and then reads only the rows that are asked for. */
final class LineRows {
    private static final int AT_A_TIME = 500;
    private static final String SELECT = "SELECT f.line_id, l.line_key, l.line_name, l.unit_name, l.department_name,"
            + " l.line_kind, l.functional_code, l.fund, l.project_type, l.carry_over_fen, f.status, f.last_paid_on, "
            + Sums.OF_ONE + " FROM line_figures f JOIN line l ON l.line_id = f.line_id";
    /** The column of {@link #SELECT} at which the figures begin. */
    private static final int FIGURES = 13;

    private final Connection connection;
    private final int slot;
    private final View view;

    LineRows(Connection connection, int slot, View view) {
        this.connection = connection;
        this.slot = slot;
        this.view = view;
    }

    /** @param request null for all */
    List<Integer> find(LineFilter filter, LineOrder order, @Nullable PageRequest request) throws SQLException {
        boolean names = order.by() == LineSort.NAME
                || (filter.text() != null && !filter.text().isBlank());
        String sorted = " ORDER BY " + orderBy(order);
        Conditions conditions = Filters.lines(view, slot, filter);
        List<Integer> ids = new ArrayList<>();
        try (PreparedStatement statement = request == null
                        ? conditions.prepare(connection, "SELECT f.line_id" + Filters.from(names), sorted)
                        : conditions.prepare(
                                connection,
                                "SELECT f.line_id" + Filters.from(names),
                                sorted + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                                request.offset(),
                                request.size());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    private static String orderBy(LineOrder order) {
        String direction = order.descending() ? " DESC" : "";
        String key = "f.slot" + direction + ", f.line_key" + direction;
        String then = " NULLS LAST, f.line_key";
        return switch (order.by()) {
            case KEY -> key;
            case NAME -> "l.line_name" + direction + then;
            case UNIT -> "f.unit_code" + direction + then;
            case ORIGINAL -> "f.original_fen" + direction + then;
            case ADJUSTED -> "f.adjusted_fen" + direction + then;
            case NET -> "f.net_fen" + direction + then;
            case RATE -> "f.rate_billionths" + direction + then;
            case GAP -> "f.net_fen - f.planned_fen" + direction + then;
            case GAP_SHARE -> "f.gap_billionths" + direction + then;
            case STATUS -> "f.status_order" + direction + then;
            case LAST_PAID_ON -> "f.last_paid_on" + direction + then;
        };
    }

    /** The rows of some lines, in the order of their numbers. */
    List<LineRow> rows(List<Integer> ids) throws SQLException {
        Map<Integer, LineRow> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<Integer, Integer> alerts = openAlerts(ids);
            try (PreparedStatement statement = new Conditions()
                            .and("f.slot = ?", slot)
                            .in("f.line_id", ids)
                            .prepare(connection, SELECT, "");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getInt(1), row(rows, alerts.getOrDefault(rows.getInt(1), 0)));
                }
            }
        }
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    void each(List<Integer> ids, Consumer<LineRow> taker) throws SQLException {
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            rows(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME))).forEach(taker);
        }
    }

    void executions(List<Integer> ids, Consumer<LineExecution> taker) throws SQLException {
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            List<Integer> some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
            Map<Integer, LineExecution> found = new HashMap<>();
            try (PreparedStatement statement = new Conditions()
                            .in("line_id", some)
                            .prepare(connection, "SELECT line_id, execution FROM line_execution", "");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getInt(1), StoredLines.read(rows.getBytes(2)));
                }
            }
            some.forEach(id -> taker.accept(Objects.requireNonNull(found.get(id))));
        }
    }

    /** The number of a line in the scope and year; empty where there is none to show. */
    OptionalLong idOf(LineKey key) throws SQLException {
        try (PreparedStatement statement = new Conditions()
                        .and("f.slot = ?", slot)
                        .within(view.scope(), "f")
                        .and("f.line_key = ?", key.text())
                        .prepare(connection, "SELECT f.line_id FROM line_figures f", "");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getInt(1)) : OptionalLong.empty();
        }
    }

    private Map<Integer, Integer> openAlerts(List<Integer> ids) throws SQLException {
        Map<Integer, Integer> open = new HashMap<>();
        Conditions conditions = new Conditions().in("a.line_id", ids).and("s.active");
        try (PreparedStatement statement = Filters.standing(conditions, view.asOf())
                        .prepare(
                                connection,
                                "SELECT a.line_id, COUNT(*) FROM alert a"
                                        + " JOIN alert_step s ON s.alert_key = a.alert_key",
                                " GROUP BY a.line_id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                open.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return open;
    }

    private static LineRow row(ResultSet row, int openAlerts) throws SQLException {
        String kind = row.getString(6);
        return new LineRow(
                LineKey.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                kind == null ? null : LineKind.valueOf(kind),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Sums.money(row, 10),
                Sums.ofOne(row, FIGURES),
                ExecutionStatus.valueOf(row.getString(11)),
                row.getObject(12, LocalDate.class),
                openAlerts);
    }
}
