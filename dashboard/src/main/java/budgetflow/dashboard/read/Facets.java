package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.LineNames;
import budgetflow.dashboard.year.YearFigures;
import budgetflow.dashboard.year.YearLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What filters can be set to. */
public final class Facets {
    private static final int[] LEVELS = {3, 5, 7};

    /** Scopes whose choices are kept counted, a few kilobytes each. */
    private static final int MOST_TALLIES = 64;

    private final Store store;
    /** The one used last at the end. */
    private final Map<Counted, Tally> tallies = new LinkedHashMap<>();

    public Facets(Store store) {
        this.store = store;
    }

    /** All that occurs among the lines of a view; the day makes no difference. */
    public Choices of(View view) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Names names = Names.read(connection, view.year(), view.scope());
            return tally(figures, view.scope()).choices(names);
        });
    }

    /** What was counted for a scope stays so as long as the lines are called the same. */
    private Tally tally(YearFigures figures, Scope scope) {
        Counted key = new Counted(figures.lines().calledAs(), scope);
        synchronized (tallies) {
            Tally known = tallies.remove(key);
            if (known != null) {
                tallies.put(key, known);
                return known;
            }
        }
        Tally tally = new Tally();
        Predicate<YearLine> seen = Which.seen(scope);
        for (LineFigures one : figures.all()) {
            if (seen.test(one.line())) {
                tally.add(one.line());
            }
        }
        synchronized (tallies) {
            tallies.put(key, tally);
            if (tallies.size() > MOST_TALLIES) {
                tallies.remove(tallies.keySet().iterator().next());
            }
        }
        return tally;
    }

    private record Counted(Object calledAs, Scope scope) {}

    /** Where a value stands: departments and units within their region. */
    private record Place(@Nullable String region, String code) {}

    private static final class Tally {
        private static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.region() == null ? "" : place.region())
                .thenComparing(Place::code, Sorted::inCodeOrder);

        private final Map<Place, Long> regions = new HashMap<>();
        private final Map<Place, Long> departments = new HashMap<>();
        private final Map<Place, Long> units = new HashMap<>();
        private final Map<Place, Long> functional = new HashMap<>();
        private final Map<Place, Long> kinds = new HashMap<>();
        private final Map<Place, Long> funds = new HashMap<>();

        void add(YearLine line) {
            LineNames names = line.names();
            add(regions, null, line.region());
            add(departments, line.region(), line.department());
            add(units, line.region(), line.unit());
            add(kinds, null, names.kind() == null ? null : names.kind().name());
            add(funds, null, names.fund());
            String code = names.functionalCode();
            for (int level : LEVELS) {
                if (code != null && code.length() >= level) {
                    add(functional, null, code.substring(0, level));
                }
            }
        }

        private static void add(Map<Place, Long> counted, @Nullable String region, @Nullable String code) {
            if (code != null) {
                counted.merge(new Place(region, code), 1L, Long::sum);
            }
        }

        Choices choices(Names names) {
            List<Choice> ofDepartments = new ArrayList<>();
            sorted(departments)
                    .forEach((at, lines) -> ofDepartments.add(
                            new Choice(at.region(), at.code(), names.ofDepartment(at.region(), at.code()), lines)));
            List<Choice> ofUnits = new ArrayList<>();
            sorted(units)
                    .forEach((at, lines) -> ofUnits.add(
                            new Choice(at.region(), at.code(), names.ofUnit(at.region(), at.code()), lines)));
            return new Choices(
                    nameless(regions), ofDepartments, ofUnits, nameless(functional), nameless(kinds), nameless(funds));
        }

        private static Map<Place, Long> sorted(Map<Place, Long> counted) {
            Map<Place, Long> sorted = new TreeMap<>(ORDER);
            sorted.putAll(counted);
            return sorted;
        }

        private static List<Choice> nameless(Map<Place, Long> counted) {
            List<Choice> choices = new ArrayList<>();
            sorted(counted).forEach((at, lines) -> choices.add(new Choice(null, at.code(), null, lines)));
            return choices;
        }
    }
}
