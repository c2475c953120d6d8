package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lines added up: the sums of the rows of any roll-up are the sums of the lines. */
public final class Rollups {
    private static final String NO_REGION = "CAST(NULL AS VARCHAR)";

    private final Store store;

    public Rollups(Store store) {
        this.store = store;
    }

    /** One row for each value that occurs, by region and code; what has no value last. */
    public List<RollupRow> by(Dimension dimension, View view, LineFilter filter) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            Names names = Names.read(connection, view.year(), view.scope());
            String code = code(dimension);
            boolean regional = isRegional(dimension);
            String group = regional ? "f.region, " + code : code;
            List<RollupRow> rolled = new ArrayList<>();
            try (PreparedStatement statement = Filters.lines(view, slot, filter)
                            .prepare(
                                    connection,
                                    "SELECT " + (regional ? "f.region" : NO_REGION) + ", " + code + ", " + Sums.OF_ALL
                                            + Filters.from(filter),
                                    " GROUP BY " + group + " ORDER BY 1, 2 NULLS LAST");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rolled.add(row(dimension, rows, names));
                }
            }
            return rolled;
        });
    }

    private static RollupRow row(Dimension dimension, ResultSet row, Names names) throws SQLException {
        String region = row.getString(1);
        String code = row.getString(2);
        String name =
                switch (dimension) {
                    case DEPARTMENT -> names.ofDepartment(region, code);
                    case UNIT -> names.ofUnit(region, code);
                    case REGION, FUNCTION_CLASS, FUNCTION_SECTION, FUNCTION_ITEM, KIND, FUND, STATUS -> null;
                };
        return new RollupRow(region, code, name, Sums.ofAll(row, 3));
    }

    private static boolean isRegional(Dimension dimension) {
        return dimension == Dimension.REGION || dimension == Dimension.DEPARTMENT || dimension == Dimension.UNIT;
    }

    /** What lines are grouped by. */
    private static String code(Dimension dimension) {
        return switch (dimension) {
            case REGION -> "f.region";
            case DEPARTMENT -> "f.department_code";
            case UNIT -> "f.unit_code";
            case FUNCTION_CLASS -> functional(3);
            case FUNCTION_SECTION -> functional(5);
            case FUNCTION_ITEM -> functional(7);
            case KIND -> "f.line_kind";
            case FUND -> "f.fund";
            case STATUS -> "f.status";
        };
    }

    /** The code up to a level; nothing where it does not reach so deep. */
    private static String functional(int digits) {
        return "CASE WHEN CHAR_LENGTH(f.functional_code) >= " + digits + " THEN SUBSTRING(f.functional_code FROM 1 FOR "
                + digits + ") END";
    }

    /** All of them in one. */
    public Figures sums(View view, LineFilter filter) {
        return store.readAsOf(
                view.year(), view.asOf().day(), (connection, slot) -> sums(connection, slot, view, filter));
    }

    static Figures sums(Connection connection, int slot, View view, LineFilter filter) throws SQLException {
        try (PreparedStatement statement = Filters.lines(view, slot, filter)
                        .prepare(connection, "SELECT " + Sums.OF_ALL + Filters.from(filter), "");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Sums.ofAll(row, 1);
        }
    }
}
