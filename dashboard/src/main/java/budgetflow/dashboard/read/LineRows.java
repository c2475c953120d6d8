package budgetflow.dashboard.read;

import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.LineFormat;
import budgetflow.dashboard.year.LineNames;
import budgetflow.domain.execution.LineExecution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Lines as rows of tables, with what the database alone knows of them. */
final class LineRows {
    private static final int AT_A_TIME = 500;

    private final Connection connection;
    private final View view;

    LineRows(Connection connection, View view) {
        this.connection = connection;
        this.view = view;
    }

    List<LineRow> rows(List<LineFigures> lines) throws SQLException {
        List<LineRow> rows = new ArrayList<>(lines.size());
        each(lines, rows::add);
        return rows;
    }

    void each(List<LineFigures> lines, Consumer<LineRow> taker) throws SQLException {
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            List<LineFigures> some = lines.subList(from, Math.min(lines.size(), from + AT_A_TIME));
            Map<Integer, Integer> alerts = openAlerts(ids(some));
            some.forEach(line ->
                    taker.accept(row(line, alerts.getOrDefault(line.line().id(), 0))));
        }
    }

    void executions(List<LineFigures> lines, Consumer<LineExecution> taker) throws SQLException {
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            List<Integer> some = ids(lines.subList(from, Math.min(lines.size(), from + AT_A_TIME)));
            Map<Integer, LineExecution> found = new HashMap<>();
            try (PreparedStatement statement = new Conditions()
                            .in("line_id", some)
                            .prepare(connection, "SELECT line_id, execution FROM line_execution", "");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getInt(1), LineFormat.read(rows.getBytes(2)));
                }
            }
            some.forEach(id -> taker.accept(Objects.requireNonNull(found.get(id))));
        }
    }

    private static List<Integer> ids(List<LineFigures> lines) {
        return lines.stream().map(line -> line.line().id()).toList();
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

    private static LineRow row(LineFigures line, int openAlerts) {
        LineNames names = line.line().names();
        return new LineRow(
                line.line().key(),
                names.lineName(),
                names.unitName(),
                names.departmentName(),
                names.kind(),
                names.functionalCode(),
                names.fund(),
                names.projectType(),
                names.carryOver(),
                Sums.ofOne(line),
                line.status(),
                line.lastPaidOn(),
                openAlerts);
    }
}
