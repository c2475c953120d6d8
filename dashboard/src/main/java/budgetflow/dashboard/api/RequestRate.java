package budgetflow.dashboard.api;

import budgetflow.dashboard.api.problem.ProblemException;
import budgetflow.dashboard.api.problem.ProblemType;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * 限速: how many requests a client may make. Each has a store of them that fills at a steady rate and holds two seconds'
 * worth, so that a short burst passes and a long one does not.
 */
final class RequestRate {
    private static final int BURST_SECONDS = 2;
    /** What is forgotten first is the client not heard of for the longest time; its store is full by then. */
    private static final int MOST_CLIENTS = 10_000;

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final long nanosEach;
    private final long most;
    private final LongSupplier clock;
    private final Map<String, Long> emptyUntil = new LinkedHashMap<>(16, 0.75f, true);

    /** @param clock in nanoseconds, from any beginning */
    RequestRate(int perSecond, LongSupplier clock) {
        this.nanosEach = NANOS / perSecond;
        this.most = BURST_SECONDS * NANOS;
        this.clock = clock;
    }

    /** Counts one request; a problem, with how long to wait, where there were too many. */
    synchronized void count(String client) {
        long now = clock.getAsLong();
        // The store as the moment at which it would be full again: what lies ahead of now is used up.
        Long until = emptyUntil.get(client);
        long from = until == null || until - now < 0 ? now : until;
        if (from - now > most - nanosEach) {
            long wait = from - now - (most - nanosEach);
            throw ProblemException.later(ProblemType.TOO_MANY_REQUESTS, Math.max(1, (wait + NANOS - 1) / NANOS));
        }
        emptyUntil.put(client, from + nanosEach);
        Iterator<String> oldest = emptyUntil.keySet().iterator();
        while (emptyUntil.size() > MOST_CLIENTS) {
            oldest.next();
            oldest.remove();
        }
    }
}
