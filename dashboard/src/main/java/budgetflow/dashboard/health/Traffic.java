package budgetflow.dashboard.health;

import budgetflow.schemas.app.MetricsText;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Requests by route and kind of answer, and how long they took. A route is a pattern of the route table, so there are as
 * many as there are routes, and no key of a line or project ever is a label.
 */
public final class Traffic {
    private static final String STARTED = "budgetflow.started";
    private static final String UNMATCHED = "none";
    private static final int HUNDRED = 100;

    private final LongSupplier nanos;
    private final Map<Kind, Sum> sums = new TreeMap<>();

    private record Kind(String route, String method, int hundreds) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return (route + " " + method + " " + hundreds)
                    .compareTo(other.route + " " + other.method + " " + other.hundreds);
        }
    }

    private record Sum(long count, long nanos) {
        Sum and(long more) {
            return new Sum(count + 1, nanos + more);
        }
    }

    public Traffic() {
        this(System::nanoTime);
    }

    Traffic(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Before every request. */
    public void began(Context context) {
        context.attribute(STARTED, nanos.getAsLong());
    }

    /** After every request. */
    public void ended(Context context) {
        Long started = context.attribute(STARTED);
        Endpoint matched = context.endpoints().matchedHttpEndpoint();
        Kind kind = new Kind(
                matched == null ? UNMATCHED : matched.path, context.method().name(), context.statusCode() / HUNDRED);
        long took = started == null ? 0 : nanos.getAsLong() - started;
        synchronized (sums) {
            sums.merge(kind, new Sum(1, took), (before, one) -> before.and(took));
        }
    }

    void addTo(MetricsText text) {
        synchronized (sums) {
            sums.forEach((kind, sum) -> {
                Map<String, String> labels = Map.of(
                        "route", kind.route(),
                        "method", kind.method(),
                        "status", kind.hundreds() + "xx");
                text.add("budgetflow_http_requests_total", labels, sum.count());
                text.add("budgetflow_http_request_seconds_total", labels, seconds(sum.nanos()));
            });
        }
    }

    private static double seconds(long nanos) {
        return (double) nanos / Duration.ofSeconds(1).toNanos();
    }
}
