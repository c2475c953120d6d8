package budgetflow.dashboard.year;

import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the alerts of a year are read: all of them, or those written since. */
final class AlertReading implements Followed.Reading<YearAlerts> {
    private static final String ABOUT_A_LINE = "LINE";
    private static final String SELECT = "SELECT a.alert_key, a.rule, a.region, a.department_code, a.unit_code,"
            + " a.subject_kind, a.subject, a.promised_on, s.from_on, s.until_on, s.since_on, s.state, s.severity"
            + " FROM alert a JOIN alert_step s ON s.alert_key = a.alert_key"
            + " WHERE a.fiscal_year = ? AND a.change_no > ? ORDER BY a.alert_key, s.step";

    @Override
    public YearAlerts load(Connection connection, FiscalYear year, StoreState now) throws SQLException {
        return YearAlerts.of(read(connection, year, -1));
    }

    @Override
    public YearAlerts follow(Connection connection, FiscalYear year, StoreState now, StoreState last, YearAlerts before)
            throws SQLException {
        return before.after(read(connection, year, last.sequence()));
    }

    private static Collection<YearAlert> read(Connection connection, FiscalYear year, long after) throws SQLException {
        List<YearAlert> alerts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setInt(1, year.year());
            statement.setLong(2, after);
            try (ResultSet rows = statement.executeQuery()) {
                boolean more = rows.next();
                while (more) {
                    String key = rows.getString(1);
                    YearAlert first = alert(key, rows);
                    List<AlertStanding> steps = new ArrayList<>();
                    do {
                        steps.add(standing(rows));
                        more = rows.next();
                    } while (more && key.equals(rows.getString(1)));
                    alerts.add(new YearAlert(
                            key,
                            first.rule(),
                            first.region(),
                            first.department(),
                            first.unit(),
                            first.line(),
                            first.promisedOn(),
                            steps));
                }
            }
        }
        return alerts;
    }

    private static YearAlert alert(String key, ResultSet row) throws SQLException {
        return new YearAlert(
                key,
                RuleCode.valueOf(row.getString(2)),
                row.getString(3).intern(),
                shared(row.getString(4)),
                shared(row.getString(5)),
                ABOUT_A_LINE.equals(row.getString(6)) ? row.getString(7) : null,
                row.getObject(8, LocalDate.class),
                List.of());
    }

    private static @Nullable String shared(@Nullable String code) {
        return code == null ? null : code.intern();
    }

    private static AlertStanding standing(ResultSet row) throws SQLException {
        return new AlertStanding(
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                AlertState.valueOf(row.getString(12)),
                Severity.valueOf(row.getString(13)));
    }
}
