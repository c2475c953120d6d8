package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What filters can be set to. */
public final class Facets {
    private static final int[] LEVELS = {3, 5, 7};

    private final Store store;

    public Facets(Store store) {
        this.store = store;
    }

    /** All that occurs among the lines of a view. */
    public Choices of(View view) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, slot) -> {
            Names names = Names.read(connection, view.year(), view.scope());
            Tally tally = new Tally();
            try (PreparedStatement statement = Filters.lines(view, slot, LineFilter.ALL)
                            .prepare(
                                    connection,
                                    "SELECT f.region, f.department_code, f.unit_code, f.functional_code, f.line_kind,"
                                            + " f.fund, COUNT(*) FROM line_figures f",
                                    " GROUP BY f.region, f.department_code, f.unit_code, f.functional_code,"
                                            + " f.line_kind, f.fund");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tally.add(rows);
                }
            }
            return tally.choices(names);
        });
    }

    /** Where a value stands: departments and units within their region. */
    private record Place(@Nullable String region, String code) {}

    private static final class Tally {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.region() == null ? "" : place.region())
                .thenComparing(Place::code);

        private final Map<Place, Long> regions = new TreeMap<>(ORDER);
        private final Map<Place, Long> departments = new TreeMap<>(ORDER);
        private final Map<Place, Long> units = new TreeMap<>(ORDER);
        private final Map<Place, Long> functional = new TreeMap<>(ORDER);
        private final Map<Place, Long> kinds = new TreeMap<>(ORDER);
        private final Map<Place, Long> funds = new TreeMap<>(ORDER);

        void add(ResultSet row) throws SQLException {
            String region = row.getString(1);
            long lines = row.getLong(7);
            add(regions, null, region, lines);
            add(departments, region, row.getString(2), lines);
            add(units, region, row.getString(3), lines);
            String code = row.getString(4);
            for (int level : LEVELS) {
                if (code != null && code.length() >= level) {
                    add(functional, null, code.substring(0, level), lines);
                }
            }
            add(kinds, null, row.getString(5), lines);
            add(funds, null, row.getString(6), lines);
        }

        private static void add(Map<Place, Long> counted, @Nullable String region, @Nullable String code, long lines) {
            if (code != null) {
                counted.merge(new Place(region, code), lines, Long::sum);
            }
        }

        Choices choices(Names names) {
            List<Choice> ofDepartments = new ArrayList<>();
            departments.forEach((at, lines) -> ofDepartments.add(
                    new Choice(at.region(), at.code(), names.ofDepartment(at.region(), at.code()), lines)));
            List<Choice> ofUnits = new ArrayList<>();
            units.forEach((at, lines) ->
                    ofUnits.add(new Choice(at.region(), at.code(), names.ofUnit(at.region(), at.code()), lines)));
            return new Choices(
                    nameless(regions), ofDepartments, ofUnits, nameless(functional), nameless(kinds), nameless(funds));
        }

        private static List<Choice> nameless(Map<Place, Long> counted) {
            List<Choice> choices = new ArrayList<>();
            counted.forEach((at, lines) -> choices.add(new Choice(null, at.code(), null, lines)));
            return choices;
        }
    }
}
