package budgetflow.dashboard.report;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.report.ReportSelection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What of the store's rows a selection means, some lines at a time so that nothing grows with their number. */
final class StoreRows {
    /** Lines whose rows are read at once. */
    private static final int AT_A_TIME = 1000;

    private final Connection connection;

    StoreRows(Connection connection) {
        this.connection = connection;
    }

    /** Takes a row of a result. */
    @FunctionalInterface
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** What follows WHERE, and the values of its question marks. */
    record Condition(String sql, List<Object> values) {
        Condition {
            values = List.copyOf(values);
        }

        Condition and(String more, Object... bound) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(Arrays.asList(bound));
            return new Condition(sql + " AND " + more, all);
        }

        /** Any of some values, of which there is at least one. */
        Condition andIn(String column, List<?> any) {
            return and(column + " IN (" + String.join(", ", Collections.nCopies(any.size(), "?")) + ")", any.toArray());
        }
    }

    /**
     * What belongs to a selection in some years.
     *
     * @param table whose columns {@code fiscal_year}, {@code region}, {@code department_code}, {@code unit_code} say so
     */
    static Condition of(ReportSelection selection, List<FiscalYear> years, String table) {
        Condition condition = new Condition("1 = 1", List.of())
                .andIn(
                        table + ".fiscal_year",
                        years.stream().map(FiscalYear::year).toList());
        if (selection.region() != null) {
            condition = condition.and(table + ".region = ?", selection.region().code());
        }
        if (selection.department() != null) {
            condition = condition.and(table + ".department_code = ?", selection.department());
        }
        if (selection.unit() != null) {
            condition = condition.and(table + ".unit_code = ?", selection.unit().code());
        }
        return condition;
    }

    /** Every row. */
    void each(String select, Condition condition, String rest, Taker taker) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(select + " WHERE " + condition.sql() + " " + rest)) {
            int index = 0;
            for (Object value : condition.values()) {
                statement.setObject(++index, value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    /** Every row, read for some of the lines {@code l} after the other: their numbers have no gaps. */
    void eachOfLines(String select, Condition condition, String rest, Taker taker) throws SQLException {
        int end = lastLine() + 1;
        for (int first = 1; first < end; first += AT_A_TIME) {
            each(select, condition.and("l.line_id >= ? AND l.line_id < ?", first, first + AT_A_TIME), rest, taker);
        }
    }

    private int lastLine() throws SQLException {
        int[] last = {0};
        each(
                "SELECT MAX(l.line_id) FROM line l",
                new Condition("1 = 1", List.of()),
                "",
                row -> last[0] = row.getInt(1));
        return last[0];
    }

    /** The keys of the lines of a selection, in their order. */
    List<LineKey> keys(Condition condition) throws SQLException {
        List<LineKey> keys = new ArrayList<>();
        each(
                "SELECT l.line_key FROM line l",
                condition.and("l.shown"),
                "ORDER BY l.line_key",
                row -> keys.add(LineKey.of(row.getString(1))));
        return keys;
    }
}
