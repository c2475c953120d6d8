package budgetflow.alerts.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * 重试安排: when a message is tried again: after 30 seconds, then twice as long each time up to an hour, each with up to a
 * fifth more by chance, so that what failed together does not come back together. Never before the other side wants it.
 */
public final class RetrySchedule {
    /** About six hours. */
    public static final int MOST_TRIES = 12;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;
    private static final int JITTER_PARTS = 5;

    private final RandomGenerator random;

    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * How long to wait.
     *
     * @param tries so far, from 1
     * @param patience what the other side asked for
     */
    public Duration pause(int tries, Optional<Duration> patience) {
        Duration backoff = FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        Duration capped = backoff.compareTo(LONGEST) > 0 ? LONGEST : backoff;
        Duration base = patience.filter(asked -> asked.compareTo(capped) > 0).orElse(capped);
        return base.plusMillis(random.nextLong(capped.toMillis() / JITTER_PARTS + 1));
    }
}
