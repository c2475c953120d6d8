package budgetflow.dashboard.year;

import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How the control totals of a year are read: all of them, or those written since. */
final class ReconciliationReading implements Followed.Reading<YearReconciliations> {
    private static final int AT_A_TIME = 20_000;
    private static final String SELECT = "SELECT r.reconciliation_key, r.region, r.department_code, r.unit_code,"
            + " r.source, r.paid_on, r.agrees FROM reconciliation r";
    private static final String CHANGED = " WHERE r.fiscal_year = ? AND r.change_no > ?";
    /** In the order of keys, so that a county's are never in memory as rows all at once. */
    private static final String NEXT =
            " WHERE r.reconciliation_key > ? ORDER BY r.reconciliation_key FETCH FIRST " + AT_A_TIME + " ROWS ONLY";

    @Override
    public YearReconciliations load(Connection connection, FiscalYear year, StoreState now) throws SQLException {
        List<YearReconciliation> all = new ArrayList<>();
        String after = "";
        String inYear = "/" + year.year() + "/";
        try (PreparedStatement statement = connection.prepareStatement(SELECT + NEXT)) {
            int found;
            do {
                found = 0;
                statement.setString(1, after);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found++;
                        YearReconciliation one = row(rows);
                        after = one.key();
                        if (one.key().startsWith(inYear, one.region().length())) {
                            all.add(one);
                        }
                    }
                }
            } while (found == AT_A_TIME);
        }
        return YearReconciliations.of(all);
    }

    @Override
    public YearReconciliations follow(
            Connection connection, FiscalYear year, StoreState now, StoreState last, YearReconciliations before)
            throws SQLException {
        return before.after(changed(connection, year, last.sequence()));
    }

    private static Collection<YearReconciliation> changed(Connection connection, FiscalYear year, long after)
            throws SQLException {
        List<YearReconciliation> changed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SELECT + CHANGED)) {
            statement.setInt(1, year.year());
            statement.setLong(2, after);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(row(rows));
                }
            }
        }
        return changed;
    }

    private static YearReconciliation row(ResultSet row) throws SQLException {
        return new YearReconciliation(
                row.getString(1),
                row.getString(2).intern(),
                row.getString(3).intern(),
                row.getString(4).intern(),
                row.getString(5).intern(),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7));
    }
}
