package budgetflow.dashboard.read;

import budgetflow.domain.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of figures, of one line and added up. The database adds in decimals that cannot overflow. */
final class Sums {
    static final String OF_ONE = "f.original_fen, f.adjusted_fen, f.gross_fen, f.refunds_fen, f.net_fen,"
            + " f.planned_fen, f.paced_fen, f.entries";
    static final String OF_ALL = "COUNT(*), COALESCE(SUM(f.original_fen), 0), COALESCE(SUM(f.adjusted_fen), 0),"
            + " COALESCE(SUM(f.gross_fen), 0), COALESCE(SUM(f.refunds_fen), 0), COALESCE(SUM(f.net_fen), 0),"
            + " COALESCE(SUM(f.planned_fen), 0), COALESCE(SUM(f.paced_fen), 0), COALESCE(SUM(f.entries), 0)";

    /** How many columns {@link #OF_ALL} has. */
    static final int COLUMNS = 9;

    private Sums() {}

    /** @param first the column of {@code original_fen} */
    static Figures ofOne(ResultSet row, int first) throws SQLException {
        return figures(1, row, first);
    }

    /** @param first the column of the count */
    static Figures ofAll(ResultSet row, int first) throws SQLException {
        return figures(row.getLong(first), row, first + 1);
    }

    private static Figures figures(long lines, ResultSet row, int first) throws SQLException {
        return new Figures(
                lines,
                money(row, first),
                money(row, first + 1),
                money(row, first + 2),
                money(row, first + 3),
                money(row, first + 4),
                money(row, first + 5),
                money(row, first + 6),
                row.getLong(first + 7));
    }

    static Money money(ResultSet row, int column) throws SQLException {
        return new Money(row.getBigDecimal(column).longValueExact());
    }

    static Figures add(Figures one, Figures other) {
        return new Figures(
                Math.addExact(one.lines(), other.lines()),
                one.original().plus(other.original()),
                one.adjusted().plus(other.adjusted()),
                one.gross().plus(other.gross()),
                one.refunds().plus(other.refunds()),
                one.net().plus(other.net()),
                one.planned().plus(other.planned()),
                one.paced().plus(other.paced()),
                Math.addExact(one.entries(), other.entries()));
    }
}
