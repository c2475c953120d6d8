package budgetflow.launcher.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until this process is told to stop (Ctrl-C, TERM), then lets it end only when everything was closed. Make it
 * first, so that it is closed last. Until somebody waits or listens, a stop ends the process at once.
 */
public final class UntilStopped implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(40);

    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private boolean listening;

    /** From now on a stop is for {@link #check} or {@link #await} to notice, and does not end the process by itself. */
    public void listen() {
        if (!listening) {
            listening = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        }
    }

    /** Throws {@link StoppedException} once a stop was asked for: for work that goes on by itself. */
    public void check() {
        if (stopAsked.getCount() == 0) {
            throw new StoppedException();
        }
    }

    /** Returns true as soon as a stop was asked for, false when the time is over without. */
    public boolean await(Duration atMost) {
        listen();
        try {
            return stopAsked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void stop() {
        stopAsked.countDown();
        try {
            boolean inTime = closed.await(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
