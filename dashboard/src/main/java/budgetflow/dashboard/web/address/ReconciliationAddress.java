package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.ReconciliationFilter;
import budgetflow.dashboard.web.route.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of reconciliations.
 *
 * @param page from 1
 */
public record ReconciliationAddress(
        Viewpoint viewpoint,
        boolean differing,
        @Nullable String source,
        @Nullable String unit,
        int page) implements Address {
    public static final String DIFFERING = "differing";
    public static final String SOURCE = "source";
    public static final String UNIT = "unit";
    private static final String PAGE = "page";

    public static ReconciliationAddress of(Viewpoint viewpoint) {
        return new ReconciliationAddress(viewpoint, false, null, null, 1);
    }

    public static ReconciliationAddress of(Query query) {
        return new ReconciliationAddress(
                Viewpoint.of(query),
                query.flag(DIFFERING),
                query.text(SOURCE),
                query.text(UNIT),
                PageNumber.of(query, PAGE));
    }

    public ReconciliationFilter filter() {
        return new ReconciliationFilter(viewpoint.region(), unit, source, differing);
    }

    @Override
    public ReconciliationAddress with(Viewpoint other) {
        return new ReconciliationAddress(other, differing, source, unit, page);
    }

    public ReconciliationAddress page(int other) {
        return new ReconciliationAddress(viewpoint, differing, source, unit, other);
    }

    @Override
    public Route route() {
        return Route.RECONCILIATION;
    }

    @Override
    public Route parts() {
        return Route.RECONCILIATION_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint
                .link()
                .put(DIFFERING, differing)
                .put(SOURCE, source)
                .put(UNIT, unit)
                .putUnless(1, PAGE, page)
                .parameters();
    }
}
