package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.web.route.Route;
import java.util.Map;

/**
 * The overview.
 *
 * @param by what the ranking adds lines up by
 */
public record OverviewAddress(Viewpoint viewpoint, Dimension by) implements Address {
    private static final String BY = "by";

    public static OverviewAddress of(Viewpoint viewpoint) {
        return new OverviewAddress(viewpoint, Dimension.DEPARTMENT);
    }

    public static OverviewAddress of(Query query) {
        return new OverviewAddress(
                Viewpoint.of(query), query.find(BY, code -> Code.read(Dimension.class, code), Dimension.DEPARTMENT));
    }

    @Override
    public OverviewAddress with(Viewpoint other) {
        return new OverviewAddress(other, by);
    }

    public OverviewAddress by(Dimension other) {
        return new OverviewAddress(viewpoint, other);
    }

    @Override
    public Route route() {
        return Route.OVERVIEW;
    }

    @Override
    public Route parts() {
        return Route.OVERVIEW_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint.link().putUnless(Dimension.DEPARTMENT, BY, by).parameters();
    }
}
