package budgetflow.dashboard.web.address;

import budgetflow.dashboard.web.route.Route;
import budgetflow.domain.key.LineKey;
import java.util.Map;
import java.util.Optional;

/**
 * One line.
 *
 * @param vouchers the page of its vouchers, from 1
 */
public record LineAddress(Viewpoint viewpoint, LineKey key, int vouchers) implements Address {
    private static final String KEY = "key";
    private static final String VOUCHERS = "vouchers";

    /** The line's own year is the one asked about. */
    public static LineAddress of(Viewpoint viewpoint, LineKey key) {
        return new LineAddress(viewpoint, key, 1);
    }

    /** Empty where it names no line. */
    public static Optional<LineAddress> of(Query query) {
        Viewpoint viewpoint = Viewpoint.of(query);
        LineKey key = query.find(KEY, text -> Optional.of(LineKey.of(text)));
        int vouchers = PageNumber.of(query, VOUCHERS);
        return key == null ? Optional.empty() : Optional.of(new LineAddress(viewpoint, key, vouchers));
    }

    @Override
    public LineAddress with(Viewpoint other) {
        return new LineAddress(other, key, vouchers);
    }

    public LineAddress vouchers(int page) {
        return new LineAddress(viewpoint, key, page);
    }

    @Override
    public Route route() {
        return Route.LINE;
    }

    @Override
    public Route parts() {
        return Route.LINE_PART;
    }

    @Override
    public Map<String, String> parameters() {
        return viewpoint
                .link()
                .put(KEY, key.text())
                .putUnless(1, VOUCHERS, vouchers)
                .parameters();
    }
}
