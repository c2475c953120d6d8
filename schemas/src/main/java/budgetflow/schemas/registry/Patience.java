package budgetflow.schemas.registry;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long one keeps asking a registry that does not answer.
 *
 * @param firstPause doubles with each try up to {@code longestPause}
 * @param deadline from the first try on; {@link Duration#ZERO} asks once
 */
public record Patience(Duration firstPause, Duration longestPause, Duration deadline) {
    /** Keeps asking: records wait in Kafka, where they are safe, until the registry is back. */
    public static final Patience ENDLESS =
            new Patience(Duration.ofMillis(100), Duration.ofSeconds(5), ChronoUnit.FOREVER.getDuration());

    /** For commands somebody waits for. */
    public static final Patience ONE_TRY = new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);

    public Patience {
        if (firstPause.isNegative()
                || firstPause.isZero()
                || deadline.isNegative()
                || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("pauses must be above 0 and rise, the deadline not below 0");
        }
    }

    /** Until the deadline; otherwise as here. */
    public Patience upTo(Duration otherDeadline) {
        return new Patience(firstPause, longestPause, otherDeadline);
    }

    Duration pauseAfter(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
