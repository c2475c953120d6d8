package budgetflow.dashboard.read;

import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.YearFigures;
import budgetflow.dashboard.year.YearLine;
import budgetflow.domain.key.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which lines a scope and a filter mean: the one place where they are asked of lines in memory. */
final class Which {
    private Which() {}

    /** The lines a viewer may see and a filter lets through, by key. */
    static List<LineFigures> of(YearFigures figures, Scope scope, LineFilter filter) {
        Predicate<YearLine> line = seen(scope).and(named(filter));
        boolean any = filter.statuses().isEmpty();
        List<LineFigures> found = new ArrayList<>();
        for (LineFigures one : figures.all()) {
            if ((any || filter.statuses().contains(one.status())) && line.test(one.line())) {
                found.add(one);
            }
        }
        return found;
    }

    /** The same, but only so many as are asked for of those whose keys come after one; from the first where that is empty. */
    static List<LineFigures> after(YearFigures figures, Scope scope, LineFilter filter, String after, int most) {
        Predicate<YearLine> line = seen(scope).and(named(filter));
        boolean any = filter.statuses().isEmpty();
        List<LineFigures> all = figures.all();
        List<LineFigures> found = new ArrayList<>();
        for (int i = firstAfter(all, after); i < all.size() && found.size() < most; i++) {
            LineFigures one = all.get(i);
            if ((any || filter.statuses().contains(one.status())) && line.test(one.line())) {
                found.add(one);
            }
        }
        return found;
    }

    private static int firstAfter(List<LineFigures> all, String key) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).line().text().compareTo(key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static List<LineFigures> of(YearFigures figures, Scope scope) {
        return scope.all() ? figures.all() : of(figures, scope, LineFilter.ALL);
    }

    /** What a viewer may see. */
    static Predicate<YearLine> seen(Scope scope) {
        if (scope.all()) {
            return line -> true;
        }
        record Place(String region, String department) {}
        Set<String> regions = new HashSet<>();
        scope.regions().stream().map(Region::code).forEach(regions::add);
        Set<Place> departments = new HashSet<>();
        scope.departments()
                .forEach(department ->
                        departments.add(new Place(department.region().code(), department.code())));
        return departments.isEmpty()
                ? line -> regions.contains(line.region())
                : line -> regions.contains(line.region())
                        || departments.contains(new Place(line.region(), line.department()));
    }

    /** All that a filter asks but the status, which depends on the day. */
    private static Predicate<YearLine> named(LineFilter filter) {
        String functional = filter.functional();
        String text = text(filter);
        List<Predicate<YearLine>> all = new ArrayList<>();
        equal(all, filter.region(), YearLine::region);
        equal(all, filter.department(), YearLine::department);
        equal(all, filter.unit(), YearLine::unit);
        equal(all, filter.kind(), line -> line.names().kind());
        equal(all, filter.fund(), line -> line.names().fund());
        if (functional != null) {
            all.add(line -> beginsWith(line.names().functionalCode(), functional));
        }
        if (text != null) {
            all.add(line -> line.searchText().contains(text));
        }
        return all.stream().reduce(line -> true, Predicate::and);
    }

    private interface Part {
        @Nullable
        Object of(YearLine line);
    }

    private static void equal(List<Predicate<YearLine>> all, @Nullable Object wanted, Part part) {
        if (wanted != null) {
            all.add(line -> Objects.equals(wanted, part.of(line)));
        }
    }

    private static boolean beginsWith(@Nullable String code, String beginning) {
        return code != null && code.startsWith(beginning);
    }

    private static @Nullable String text(LineFilter filter) {
        String text = filter.text();
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
