package budgetflow.dashboard.read;

import budgetflow.domain.key.Region;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What rows must fulfil, all of it. Values are bound, never written into the text; the texts are constants of ours. */
final class Conditions {
    /** Stands before what would mean something else in a pattern. */
    private static final String ESCAPE = "!";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** One more; as many values as it has question marks. */
    Conditions and(String condition, Object... bound) {
        sql.append(sql.isEmpty() ? " WHERE " : " AND ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** Lets all through where there is no value. */
    Conditions equal(String column, @Nullable Object value) {
        return value == null ? this : and(column + " = ?", value instanceof Enum<?> one ? one.name() : value);
    }

    /** Any of some names; lets all through where there are none. */
    Conditions among(String column, Collection<? extends Enum<?>> names) {
        if (names.isEmpty()) {
            return this;
        }
        StringJoiner marks = new StringJoiner(", ", column + " IN (", ")");
        names.forEach(name -> marks.add("?"));
        return and(marks.toString(), names.stream().map(Enum::name).toArray());
    }

    /** Any of some numbers. */
    Conditions in(String column, Collection<Integer> numbers) {
        StringJoiner marks = new StringJoiner(", ", column + " IN (", ")");
        numbers.forEach(number -> marks.add("?"));
        return and(marks.toString(), numbers.toArray());
    }

    /** Whether an expression, which is in lower case already, holds a text of any case. */
    Conditions contains(String lowerCase, @Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : and(
                        lowerCase + " LIKE ? ESCAPE '!'",
                        "%" + literal(text.strip().toLowerCase(Locale.ROOT)) + "%");
    }

    private static String literal(String text) {
        return text.replace(ESCAPE, "!!").replace("%", "!%").replace("_", "!_");
    }

    /**
     * What a viewer may see: the one place where a scope becomes SQL.
     *
     * @param table whose columns {@code region} and {@code department_code} say whose a row is
     */
    Conditions within(Scope scope, String table) {
        if (scope.all()) {
            return this;
        }
        StringJoiner any = new StringJoiner(" OR ", "(", ")");
        List<Object> bound = new ArrayList<>();
        for (Region region : scope.regions()) {
            any.add(table + ".region = ?");
            bound.add(region.code());
        }
        for (Department department : scope.departments()) {
            any.add("(" + table + ".region = ? AND " + table + ".department_code = ?)");
            bound.add(department.region().code());
            bound.add(department.code());
        }
        return bound.isEmpty() ? and("1 = 0") : and(any.toString(), bound.toArray());
    }

    /**
     * The statement with every value bound.
     *
     * @param select up to the conditions, without question marks
     * @param rest what follows them
     * @param after the values of the rest
     */
    PreparedStatement prepare(Connection connection, String select, String rest, Object... after) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(select + sql + rest);
        int index = 0;
        for (Object value : values) {
            statement.setObject(++index, value);
        }
        for (Object value : after) {
            statement.setObject(++index, value);
        }
        return statement;
    }
}
