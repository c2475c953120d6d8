package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.store.StoredAlerts;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Alerts, as a work list and one by one. */
public final class Alerts {
    private static final String FROM = " FROM alert a JOIN alert_step s ON s.alert_key = a.alert_key"
            + " LEFT JOIN line l ON l.line_id = a.line_id LEFT JOIN unit u ON u.region = a.region"
            + " AND u.fiscal_year = a.fiscal_year AND u.unit_code = a.unit_code";
    static final String SELECT = "SELECT a.alert, s.state, s.severity, s.from_on, l.line_name, u.unit_name,"
            + " a.region, a.department_code, a.recorded_at" + FROM;
    private static final String WORK_LIST =
            " ORDER BY CASE WHEN s.active AND NOT s.acknowledged THEN 0 WHEN s.active THEN 1 ELSE 2 END,"
                    + " CASE WHEN s.active AND NOT s.acknowledged THEN s.since_on END,"
                    + " CASE WHEN s.active THEN COALESCE(a.promised_on, DATE '9999-12-31') END,"
                    + " CASE WHEN NOT s.active THEN s.from_on END DESC,"
                    + " s.severity_order DESC, a.alert_key";
    private static final String PAGE = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final Store store;

    public Alerts(Store store) {
        this.store = store;
    }

    /**
     * Those nobody has taken note of come first, the oldest before; then those taken on, by what is promised first; then
     * those that ask nobody to act any more, the latest before. Alerts raised after the day asked are not there.
     */
    public Page<AlertRow> page(View view, AlertFilter filter, PageRequest request) {
        return store.read(connection -> {
            List<AlertRow> rows = rows(connection, conditions(view, filter), WORK_LIST + PAGE, request);
            return new Page<>(rows, count(connection, conditions(view, filter)), request);
        });
    }

    /** All of them in the same order, one after the other with flat memory; for exports. */
    public void each(View view, AlertFilter filter, Consumer<AlertRow> taker) {
        store.read(connection -> {
            try (PreparedStatement statement = conditions(view, filter).prepare(connection, SELECT, WORK_LIST)) {
                statement.setFetchSize(Streamed.ROWS);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(row(rows));
                    }
                }
            }
            return true;
        });
    }

    /** One with its history; empty where there is none in the scope. */
    public Optional<AlertRow> alert(Scope scope, AlertKey key) {
        return store.read(connection -> {
            Conditions one = new Conditions().and("a.alert_key = ?", key.text()).within(scope, "a");
            return rows(connection, Filters.standing(one, AsOf.latest()), WORK_LIST + PAGE, PageRequest.first(1))
                    .stream()
                    .findFirst();
        });
    }

    static Conditions conditions(View view, AlertFilter filter) {
        LineKey line = filter.line();
        Conditions conditions = new Conditions()
                .and("a.fiscal_year = ?", view.year().year())
                .within(view.scope(), "a")
                .among("s.state", filter.states())
                .among("s.severity", filter.severities())
                .among("a.rule", filter.rules())
                .equal("a.region", filter.region())
                .equal("a.department_code", filter.department())
                .equal("a.unit_code", filter.unit())
                .equal("l.line_key", line == null ? null : line.text())
                .contains("LOWER(a.alert_key || ' ' || COALESCE(l.search_text, ''))", filter.text());
        return Filters.standing(conditions, view.asOf());
    }

    private static long count(Connection connection, Conditions conditions) throws SQLException {
        try (PreparedStatement statement = conditions.prepare(connection, "SELECT COUNT(*)" + FROM, "");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<AlertRow> rows(Connection connection, Conditions conditions, String order, PageRequest request)
            throws SQLException {
        List<AlertRow> alerts = new ArrayList<>();
        try (PreparedStatement statement =
                        conditions.prepare(connection, SELECT, order, request.offset(), request.size());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                alerts.add(row(rows));
            }
        }
        return alerts;
    }

    static AlertRow row(ResultSet row) throws SQLException {
        String department = row.getString(8);
        return new AlertRow(
                StoredAlerts.read(row.getBytes(1)),
                AlertState.valueOf(row.getString(2)),
                Severity.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                department == null ? null : new Department(new Region(row.getString(7)), department),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}
