package budgetflow.dashboard.read;

import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What units and departments of a year are called. A department without a name goes by that of its first unit. */
final class Names {
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, String> firstUnits = new HashMap<>();

    private Names() {}

    static Names read(Connection connection, FiscalYear year, Scope scope) throws SQLException {
        Names names = new Names();
        Conditions conditions =
                new Conditions().and("u.fiscal_year = ?", year.year()).within(scope, "u");
        try (PreparedStatement statement = conditions.prepare(
                        connection,
                        "SELECT u.region, u.unit_code, u.department_code, u.unit_name, u.department_name FROM unit u",
                        " ORDER BY u.region, u.unit_code");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.put(rows);
            }
        }
        return names;
    }

    private void put(ResultSet row) throws SQLException {
        String region = row.getString(1);
        String department = key(region, row.getString(3));
        String unitName = row.getString(4);
        String departmentName = row.getString(5);
        if (unitName != null) {
            units.put(key(region, row.getString(2)), unitName);
            firstUnits.putIfAbsent(department, unitName);
        }
        if (departmentName != null) {
            departments.putIfAbsent(department, departmentName);
        }
    }

    @Nullable
    String ofUnit(@Nullable String region, @Nullable String unit) {
        return units.get(key(region, unit));
    }

    @Nullable
    String ofDepartment(@Nullable String region, @Nullable String department) {
        String name = departments.get(key(region, department));
        return name == null ? firstUnits.get(key(region, department)) : name;
    }

    private static String key(@Nullable String region, @Nullable String code) {
        return region + "/" + code;
    }
}
