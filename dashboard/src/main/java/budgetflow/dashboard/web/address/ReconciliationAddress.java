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
        Outlook outlook,
        boolean differing,
        @Nullable String source,
        @Nullable String unit,
        int page) implements Address {
    public static final String DIFFERING = "differing";
    public static final String SOURCE = "source";
    public static final String UNIT = "unit";
    private static final String PAGE = "page";

    public static ReconciliationAddress of(Outlook outlook) {
        return new ReconciliationAddress(outlook, false, null, null, 1);
    }

    public static ReconciliationAddress of(Query query) {
        return new ReconciliationAddress(
                Outlook.of(query),
                query.flag(DIFFERING),
                query.text(SOURCE),
                query.text(UNIT),
                PageNumber.of(query, PAGE));
    }

    public ReconciliationFilter filter() {
        return new ReconciliationFilter(outlook.region(), unit, source, differing);
    }

    @Override
    public ReconciliationAddress with(Outlook other) {
        return new ReconciliationAddress(other, differing, source, unit, page);
    }

    public ReconciliationAddress page(int other) {
        return new ReconciliationAddress(outlook, differing, source, unit, other);
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
        return outlook.link()
                .put(DIFFERING, differing)
                .put(SOURCE, source)
                .put(UNIT, unit)
                .putUnless(1, PAGE, page)
                .parameters();
    }
}
