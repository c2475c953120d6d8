package budgetflow.dashboard.read;

import budgetflow.dashboard.read.WorkList.Listed;
import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.store.StoredAlerts;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Alerts, as a work list and one by one. */
public final class Alerts {
    private static final String FROM = " FROM alert a JOIN alert_step s ON s.alert_key = a.alert_key"
            + " LEFT JOIN line l ON l.line_id = a.line_id LEFT JOIN unit u ON u.region = a.region"
            + " AND u.fiscal_year = a.fiscal_year AND u.unit_code = a.unit_code";
    static final String SELECT = "SELECT a.alert, s.state, s.severity, s.from_on, l.line_name, u.unit_name,"
            + " a.region, a.department_code, a.recorded_at" + FROM;
    private static final int AT_A_TIME = 500;

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
            Page<Listed> found = WorkList.page(
                    store.years().alerts(connection, view.year()),
                    view,
                    filter,
                    store.years().lines(connection, view.year()),
                    request);
            List<String> keys =
                    found.rows().stream().map(listed -> listed.alert().key()).toList();
            return new Page<>(rows(connection, view, keys), found.total(), request);
        });
    }

    /** All of them in the same order, one after the other with flat memory; for exports. */
    public void each(View view, AlertFilter filter, Consumer<AlertRow> taker) {
        store.read(connection -> {
            List<Listed> found = WorkList.all(
                    store.years().alerts(connection, view.year()),
                    view,
                    filter,
                    store.years().lines(connection, view.year()));
            List<String> keys =
                    found.stream().map(listed -> listed.alert().key()).toList();
            for (int from = 0; from < keys.size(); from += AT_A_TIME) {
                rows(connection, view, keys.subList(from, Math.min(keys.size(), from + AT_A_TIME)))
                        .forEach(taker);
            }
            return keys.size();
        });
    }

    /** Some that were found, in the order of their keys given. */
    static List<AlertRow> rows(Connection connection, View view, List<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        Conditions some = Filters.standing(new Conditions().inTexts("a.alert_key", keys), view.asOf());
        Map<String, AlertRow> found = new HashMap<>();
        for (AlertRow row : rows(connection, some)) {
            found.put(row.alert().key().text(), row);
        }
        return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
    }

    /** One with its history; empty where there is none in the scope. */
    public Optional<AlertRow> alert(Scope scope, AlertKey key) {
        return store.read(connection -> {
            Conditions one = new Conditions().and("a.alert_key = ?", key.text()).within(scope, "a");
            return rows(connection, Filters.standing(one, AsOf.latest())).stream()
                    .findFirst();
        });
    }

    private static List<AlertRow> rows(Connection connection, Conditions conditions) throws SQLException {
        List<AlertRow> alerts = new ArrayList<>();
        try (PreparedStatement statement = conditions.prepare(connection, SELECT, "");
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
