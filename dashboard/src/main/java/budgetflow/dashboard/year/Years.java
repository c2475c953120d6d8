package budgetflow.dashboard.year;

import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * 年度: what is kept in memory of the years that are asked about. All of it is what the transaction sees that asks;
 * {@link StateGoneException} where it began so long ago that it is not at hand any more.
 */
public final class Years {
    private static final LineReading LINES = new LineReading();

    private final Followed<YearLines> lines = new Followed<>(LINES);
    private final Followed<YearAlerts> alerts = new Followed<>(new AlertReading());
    private final Followed<YearReconciliations> reconciliations = new Followed<>(new ReconciliationReading());

    public YearLines lines(Connection connection, FiscalYear year) throws SQLException {
        return lines.find(connection, year);
    }

    public YearAlerts alerts(Connection connection, FiscalYear year) throws SQLException {
        return alerts.find(connection, year);
    }

    public YearReconciliations reconciliations(Connection connection, FiscalYear year) throws SQLException {
        return reconciliations.find(connection, year);
    }

    /** The lines of a year as a transaction sees them, what it has written itself included; not kept. */
    public static YearLines unkept(Connection connection, FiscalYear year) throws SQLException {
        return LINES.load(connection, year, StoreState.read(connection));
    }
}
