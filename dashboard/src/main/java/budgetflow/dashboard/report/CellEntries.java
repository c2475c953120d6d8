package budgetflow.dashboard.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.report.EntriesBehind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 单元格凭证: the entries behind a cell, read for some of its lines after the other. */
final class CellEntries {
    private static final int AT_A_TIME = 500;
    private static final String SUMS =
            "SELECT l.line_key, COUNT(*), SUM(v.amount_fen)" + " FROM voucher v JOIN line l ON l.line_id = v.line_id";

    private final Connection connection;
    private final EntriesBehind behind;

    CellEntries(Connection connection, EntriesBehind behind) {
        this.connection = connection;
        this.behind = behind;
    }

    /** What the entries of one line come to. */
    record Sum(long entries, Money net) {
        static final Sum NOTHING = new Sum(0, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(entries + other.entries, net.plus(other.net));
        }
    }

    Sum total() throws SQLException {
        Sum total = Sum.NOTHING;
        for (Sum sum : sums(behind.lines()).values()) {
            total = total.plus(sum);
        }
        return total;
    }

    /** Of some of the lines; those without any are not in it. */
    Map<LineKey, Sum> sums(List<LineKey> lines) throws SQLException {
        boolean negated = behind.counting() == EntriesBehind.Counting.REFUNDS;
        Map<LineKey, Sum> sums = new HashMap<>();
        for (int from = 0; from < lines.size(); from += AT_A_TIME) {
            List<LineKey> some = lines.subList(from, Math.min(lines.size(), from + AT_A_TIME));
            try (PreparedStatement statement = prepare(SUMS, some, " GROUP BY l.line_key", List.of());
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Money net = new Money(rows.getLong(3));
                    sums.put(LineKey.of(rows.getString(1)), new Sum(rows.getLong(2), negated ? net.negated() : net));
                }
            }
        }
        return sums;
    }

    /** By line, day and id; only the lines that the asked rows are of are read. */
    List<LineEntry> entries(Map<LineKey, Sum> sums, long offset, int size) throws SQLException {
        List<LineKey> wanted = new ArrayList<>();
        long before = 0;
        long skip = 0;
        for (LineKey line : behind.lines()) {
            long entries = sums.getOrDefault(line, Sum.NOTHING).entries();
            if (entries > 0 && before + entries > offset && before < offset + size) {
                skip = wanted.isEmpty() ? offset - before : skip;
                wanted.add(line);
            }
            before += entries;
        }
        List<LineEntry> found = new ArrayList<>();
        for (int from = 0; from < wanted.size() && found.size() < size; from += AT_A_TIME) {
            List<LineKey> some = wanted.subList(from, Math.min(wanted.size(), from + AT_A_TIME));
            try (PreparedStatement statement = prepare(
                            StoredEntries.SELECT,
                            some,
                            " ORDER BY l.line_key, v.paid_on, v.entry_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                            List.of(from == 0 ? Math.max(0, skip) : 0L, size - found.size()));
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(StoredEntries.read(rows));
                }
            }
        }
        return found;
    }

    private PreparedStatement prepare(String select, List<LineKey> lines, String rest, List<Object> after)
            throws SQLException {
        StringBuilder sql = new StringBuilder(select);
        List<Object> values = new ArrayList<>();
        sql.append(" WHERE l.line_key IN (")
                .append(String.join(", ", Collections.nCopies(lines.size(), "?")))
                .append(") AND v.paid_on <= ?");
        lines.forEach(line -> values.add(line.text()));
        values.add(behind.until());
        switch (behind.counting()) {
            case NET -> {}
            case GROSS -> {
                sql.append(" AND v.kind <> ?");
                values.add(EntryKind.REFUND.name());
            }
            case REFUNDS -> {
                sql.append(" AND v.kind = ?");
                values.add(EntryKind.REFUND.name());
            }
        }
        EntriesBehind.Classed classed = behind.classed();
        if (classed != null) {
            addClass(classed, sql, values);
        }
        values.addAll(after);
        PreparedStatement statement =
                connection.prepareStatement(sql.append(rest).toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    /** What an entry does not say, its line does; a class has 3 digits or 5. */
    private static void addClass(EntriesBehind.Classed classed, StringBuilder sql, List<Object> values) {
        String of =
                switch (classed.axis()) {
                    case DEPARTMENT -> "COALESCE(v.department_economic_code, l.department_economic_code)";
                    case GOVERNMENT -> "COALESCE(v.government_economic_code, l.government_economic_code)";
                };
        String code = classed.code();
        if (code == null) {
            sql.append(" AND (" + of + " IS NULL OR CHAR_LENGTH(" + of + ") NOT IN (3, 5))");
        } else if (classed.below()) {
            sql.append(" AND CHAR_LENGTH(" + of + ") IN (3, 5) AND SUBSTRING(" + of + " FROM 1 FOR " + code.length()
                    + ") = ?");
            values.add(code);
        } else {
            sql.append(" AND " + of + " = ?");
            values.add(code);
        }
    }
}
