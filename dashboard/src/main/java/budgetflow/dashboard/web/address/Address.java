package budgetflow.dashboard.web.address;

import budgetflow.dashboard.web.route.Route;
import java.util.Map;

/** 地址: a page with everything that makes the view: read from a link, and written into one. */
public sealed interface Address
        permits OverviewAddress,
                LinesAddress,
                LineAddress,
                AlertsAddress,
                AlertAddress,
                ReconciliationAddress,
                RejectionsAddress,
                ReportsAddress,
                FigureAddress {

    Viewpoint viewpoint();

    /** The same view otherwise: another language, unit, year, day. */
    Address with(Viewpoint viewpoint);

    Route route();

    Route parts();

    /** The parameters as they are written, in order. */
    Map<String, String> parameters();

    /** As it stands in a link. */
    default String text() {
        return route().path() + query();
    }

    /** Where one fragment of the page is fetched again. */
    default String part(String name) {
        return parts().part(name) + query();
    }

    private String query() {
        Link link = new Link();
        parameters().forEach((name, value) -> link.put(name, (Object) value));
        return link.query();
    }
}
