package budgetflow.dashboard.store;

import budgetflow.domain.key.LineKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers of the lines in the store, all of them at hand. What a transaction added counts when it is committed. */
final class LineIds {
    private static final String ALL = "SELECT line_id, line_key FROM line";
    private static final String INSERT = "INSERT INTO line (line_id, line_key, region, fiscal_year, unit_code,"
            + " department_code, line_code, shown, carry_over_fen, search_text)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, FALSE, 0, ?)";

    private final Map<LineKey, Integer> known = new HashMap<>();
    private final Map<LineKey, Integer> added = new HashMap<>();
    private int last;

    /** Reads them anew; what was added and not committed is forgotten. */
    void load(Connection connection) throws SQLException {
        known.clear();
        added.clear();
        last = 0;
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                known.put(LineKey.of(found.getString(2)), found.getInt(1));
                last = Math.max(last, found.getInt(1));
            }
        }
    }

    /** Gives every line a number and a row. */
    void add(Connection connection, Collection<LineKey> keys) throws SQLException {
        List<LineKey> unknown = new ArrayList<>();
        keys.stream().filter(key -> find(key) == null).distinct().forEach(unknown::add);
        int number = last + added.size();
        try (Rows rows = new Rows(connection, INSERT)) {
            for (LineKey key : unknown) {
                added.put(key, ++number);
                rows.number(number)
                        .text(key.text())
                        .text(key.region().code())
                        .number(key.fiscalYear().year())
                        .text(key.unit().code())
                        .text(DepartmentCode.of(key.unit()))
                        .text(key.code().code())
                        .text(key.text().toLowerCase(Locale.ROOT))
                        .add();
            }
            rows.send();
        }
    }

    void committed() {
        last += added.size();
        known.putAll(added);
        added.clear();
    }

    void rolledBack() {
        added.clear();
    }

    int of(LineKey key) {
        Integer id = find(key);
        if (id == null) {
            throw new IllegalStateException("a line without a number: " + key);
        }
        return id;
    }

    private @Nullable Integer find(LineKey key) {
        Integer id = known.get(key);
        return id == null ? added.get(key) : id;
    }
}
