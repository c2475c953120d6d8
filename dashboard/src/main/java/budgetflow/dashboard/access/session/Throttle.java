package budgetflow.dashboard.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whoever guesses wait: after some failures each further one doubles the wait. It counts by user and by address, so
 * neither many names from one place nor many places for one name get far. What is forgotten when memory is full is the
 * count not touched for the longest time.
 */
public final class Throttle {
    private static final int MOST = 20_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    /** Long enough against guessing, short enough that locking a user out takes somebody's constant effort. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);

    private final int free;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    /** @param beforeAt when the one before the last was */
    private record Failures(int count, Instant lastAt, Instant beforeAt) {}

    /** @param free failures that cost no wait */
    public Throttle(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /**
     * Whether it may try now. If so, that counts as a failure until {@link #succeeded}: many attempts at once are counted
     * before any of them is answered.
     *
     * @return how long it still has to wait; empty where it may try
     */
    public synchronized Optional<Duration> attempt(String key) {
        Instant now = clock.instant();
        Failures past = failures.getOrDefault(key, NONE);
        if (past.lastAt().plus(FORGOTTEN_AFTER).isBefore(now)) {
            past = NONE;
        }
        Duration left = Duration.between(now, past.lastAt().plus(waitAfter(past.count())));
        if (!left.isNegative() && !left.isZero()) {
            return Optional.of(left);
        }
        failures.put(key, new Failures(past.count() + 1, now, past.lastAt()));
        Iterator<String> oldest = failures.keySet().iterator();
        while (failures.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return Optional.empty();
    }

    /** Forgets every failure: who has the right word has not guessed. */
    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    /** Takes back one attempt that was no failure; what others failed at under the same key stays. */
    public synchronized void takeBack(String key) {
        failures.computeIfPresent(
                key,
                (any, past) ->
                        past.count() <= 1 ? null : new Failures(past.count() - 1, past.beforeAt(), past.beforeAt()));
    }

    private Duration waitAfter(int count) {
        int doublings = Math.min(count - free - 1, MOST_DOUBLINGS);
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
