package budgetflow.dashboard.web.address;

import budgetflow.dashboard.read.RejectionFilter;
import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.rejection.RejectCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of rejections.
 *
 * @param page from 1
 */
public record RejectionsAddress(
        Viewpoint viewpoint,
        @Nullable String source,
        @Nullable RejectCode code,
        @Nullable String search,
        int page) implements Address {
    public static final String SOURCE = "source";
    public static final String CODE = "code";
    public static final String TEXT = "q";
    private static final String PAGE = "page";

    public static RejectionsAddress of(Viewpoint viewpoint) {
        return new RejectionsAddress(viewpoint, null, null, null, 1);
    }

    public static RejectionsAddress of(Query query) {
        return new RejectionsAddress(
                Viewpoint.of(query),
                query.text(SOURCE),
                query.oneOf(CODE, RejectCode.class),
                query.text(TEXT),
                PageNumber.of(query, PAGE));
    }

    public RejectionFilter filter() {
        return new RejectionFilter(source, code, search);
    }

    @Override
    public RejectionsAddress with(Viewpoint other) {
        return new RejectionsAddress(other, source, code, search, page);
    }

    public RejectionsAddress page(int other) {
        return new RejectionsAddress(viewpoint, source, code, search, other);
    }

    @Override
    public Route route() {
        return Route.REJECTIONS;
    }

    @Override
    public Route parts() {
        return Route.REJECTIONS_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint
                .link()
                .put(SOURCE, source)
                .put(CODE, code)
                .put(TEXT, search)
                .putUnless(1, PAGE, page)
                .parameters();
    }
}
