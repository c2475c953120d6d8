package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.LineOrder;
import budgetflow.dashboard.read.LineSort;
import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of lines.
 *
 * @param department a code as the read store has it
 * @param functional the beginning of a functional code
 * @param page from 1
 */
public record LinesAddress(
        Viewpoint viewpoint,
        @Nullable String search,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String functional,
        @Nullable LineKind kind,
        @Nullable String fund,
        @Nullable ExecutionStatus status,
        LineOrder order,
        int page)
        implements Address {
    public static final String TEXT = "q";
    public static final String DEPARTMENT = "department";
    public static final String UNIT = "unit";
    public static final String FUNCTIONAL = "function";
    public static final String KIND = "kind";
    public static final String FUND = "fund";
    public static final String STATUS = "status";
    private static final String SORT = "sort";
    private static final String DESCENDING = "desc";
    private static final String PAGE = "page";

    public static LinesAddress of(Viewpoint viewpoint) {
        return new LinesAddress(viewpoint, null, null, null, null, null, null, null, LineOrder.BY_KEY, 1);
    }

    public static LinesAddress of(Query query) {
        return new LinesAddress(
                Viewpoint.of(query),
                query.text(TEXT),
                query.text(DEPARTMENT),
                query.text(UNIT),
                query.text(FUNCTIONAL),
                query.oneOf(KIND, LineKind.class),
                query.text(FUND),
                query.oneOf(STATUS, ExecutionStatus.class),
                new LineOrder(
                        query.find(SORT, code -> Code.read(LineSort.class, code), LineSort.KEY),
                        query.flag(DESCENDING)),
                PageNumber.of(query, PAGE));
    }

    public LineFilter filter() {
        return new LineFilter(
                viewpoint.region(),
                department,
                unit,
                functional,
                kind,
                fund,
                status == null ? Set.of() : Set.of(status),
                search);
    }

    /** Whether it shows every line there is. */
    public boolean isUnfiltered() {
        return filter().equals(new LineFilter(viewpoint.region(), null, null, null, null, null, Set.of(), null));
    }

    /** What the form of the filters carries along: the view as such, and how it is sorted. */
    public Map<String, String> kept() {
        return new LinesAddress(viewpoint, null, null, null, null, null, null, null, order, 1).parameters();
    }

    /** As the form says it. */
    public static String code(Enum<?> constant) {
        return Code.of(constant);
    }

    @Override
    public LinesAddress with(Viewpoint other) {
        return new LinesAddress(other, search, department, unit, functional, kind, fund, status, order, page);
    }

    /** Another filter begins on its first page. */
    public LinesAddress department(@Nullable String other) {
        return new LinesAddress(viewpoint, search, other, unit, functional, kind, fund, status, order, 1);
    }

    public LinesAddress unit(@Nullable String other) {
        return new LinesAddress(viewpoint, search, department, other, functional, kind, fund, status, order, 1);
    }

    public LinesAddress functional(@Nullable String other) {
        return new LinesAddress(viewpoint, search, department, unit, other, kind, fund, status, order, 1);
    }

    public LinesAddress kind(@Nullable LineKind other) {
        return new LinesAddress(viewpoint, search, department, unit, functional, other, fund, status, order, 1);
    }

    public LinesAddress fund(@Nullable String other) {
        return new LinesAddress(viewpoint, search, department, unit, functional, kind, other, status, order, 1);
    }

    public LinesAddress status(@Nullable ExecutionStatus other) {
        return new LinesAddress(viewpoint, search, department, unit, functional, kind, fund, other, order, 1);
    }

    /** Sorted by something; what is sorted by it already, the other way round. */
    public LinesAddress sorted(LineSort by) {
        boolean again = order.by() == by;
        return new LinesAddress(
                viewpoint,
                search,
                department,
                unit,
                functional,
                kind,
                fund,
                status,
                new LineOrder(by, again && !order.descending()),
                1);
    }

    public LinesAddress page(int other) {
        return new LinesAddress(viewpoint, search, department, unit, functional, kind, fund, status, order, other);
    }

    @Override
    public Route route() {
        return Route.LINES;
    }

    @Override
    public Route parts() {
        return Route.LINES_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint
                .link()
                .put(TEXT, search)
                .put(DEPARTMENT, department)
                .put(UNIT, unit)
                .put(FUNCTIONAL, functional)
                .put(KIND, kind)
                .put(FUND, fund)
                .put(STATUS, status)
                .putUnless(LineSort.KEY, SORT, order.by())
                .put(DESCENDING, order.descending())
                .putUnless(1, PAGE, page)
                .parameters();
    }
}
