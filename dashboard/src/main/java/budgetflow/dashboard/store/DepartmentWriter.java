package budgetflow.dashboard.store;

import budgetflow.domain.execution.LineExecution;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the lines that departments show, so that nobody has to look through all lines for who is there. */
final class DepartmentWriter {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::year).thenComparing(Place::region).thenComparing(Place::code);

    private record Place(int year, String region, String code) {}

    private DepartmentWriter() {}

    /** @param before the same lines as they were, without those that are new */
    static void write(Connection connection, Map<Integer, LineExecution> lines, Map<Integer, LineExecution> before)
            throws SQLException {
        Map<Place, Integer> more = new TreeMap<>(ORDER);
        lines.forEach((id, line) -> {
            int difference = shown(line) - shown(before.get(id));
            if (difference != 0) {
                more.merge(place(line), difference, Integer::sum);
            }
        });
        String update = "UPDATE department SET lines = lines + ?"
                + " WHERE fiscal_year = ? AND region = ? AND department_code = ?";
        String insert = "INSERT INTO department (lines, fiscal_year, region, department_code) VALUES (?, ?, ?, ?)";
        try (Rows known = new Rows(connection, update);
                Rows added = new Rows(connection, insert)) {
            for (Map.Entry<Place, Integer> one : more.entrySet()) {
                if (bind(known, one).update() == 0) {
                    bind(added, one).update();
                }
            }
        }
    }

    private static Rows bind(Rows rows, Map.Entry<Place, Integer> one) throws SQLException {
        Place place = one.getKey();
        return rows.number(one.getValue())
                .number(place.year())
                .text(place.region())
                .text(place.code());
    }

    private static int shown(@Nullable LineExecution line) {
        return line == null || line.isVoid() ? 0 : 1;
    }

    private static Place place(LineExecution line) {
        return new Place(
                line.key().fiscalYear().year(),
                line.key().region().code(),
                DepartmentCode.of(line.key().unit()));
    }
}
