package budgetflow.alerts.delivery.channel.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The time left for an exchange as a whole, however it is divided: somebody who answers byte by byte gains nothing. */
final class Deadline {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long endNanos;

    Deadline(Duration within) {
        endNanos = System.nanoTime() + within.toNanos();
    }

    /** Milliseconds, at least 1, as sockets want them. */
    int left() throws SocketTimeoutException {
        long millis = (endNanos - System.nanoTime()) / NANOS_PER_MILLI;
        if (millis <= 0) {
            throw new SocketTimeoutException("too slow");
        }
        return Math.toIntExact(Math.min(millis, Integer.MAX_VALUE));
    }
}
