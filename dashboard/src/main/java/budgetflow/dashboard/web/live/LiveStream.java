package budgetflow.dashboard.web.live;

import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.read.ChangeFeed;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream {@code /live}: at most once a second each browser is told the ids that changed within its scope. Every event
 * carries the sequence number it goes up to; a browser that was cut off comes back with the last one it saw, and is told
 * all since: nothing is kept here that could be lost.
 */
public final class LiveStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    /** What a page that was just made knows already: the sequence number it was made at. */
    public static final String SINCE = "since";

    /** More than this a bureau has no screens; each costs a connection. */
    private static final int MOST_WATCHERS = 1000;

    private final ChangeFeed feed;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(named("live-clock"));
    private final ExecutorService tellers = Executors.newCachedThreadPool(named("live"));
    private final Predicate<Viewer> stillLasts;
    private final ScheduledFuture<?> beats;
    private volatile boolean failing;

    /** Begins to look for changes; where {@code stillLasts} denies a viewer, they are told nothing more. */
    public LiveStream(ChangeFeed feed, Predicate<Viewer> stillLasts) {
        this.feed = feed;
        this.stillLasts = stillLasts;
        beats = clock.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Keeps a browser told until it goes, or it is closed here. */
    public void join(SseClient client, Viewer viewer) {
        if (watchers.size() >= MOST_WATCHERS) {
            client.close();
            return;
        }
        long told = since(client);
        Watcher watcher = new Watcher(client, viewer, told, System.nanoTime());
        client.keepAlive();
        client.onClose(() -> watchers.remove(watcher));
        // So that it knows at once that it is connected.
        client.sendComment("");
        watchers.add(watcher);
    }

    /** How many browsers are there. */
    public int watchers() {
        return watchers.size();
    }

    private long since(SseClient client) {
        String last = client.ctx().header(LAST_EVENT_ID);
        Long number = number(last == null || last.isEmpty() ? client.ctx().queryParam(SINCE) : last);
        return number == null ? feed.newest() : number;
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private void beat() {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            long newest = feed.newest();
            watchers.forEach(watcher -> tell(watcher, newest));
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The store does not tell what changed; browsers will be told when it does again.", e);
            }
            failing = true;
        }
    }

    private void tell(Watcher watcher, long newest) {
        if (!watcher.claim()) {
            return;
        }
        tellers.execute(() -> {
            try {
                if (watcher.isGone() || !stillLasts.test(watcher.viewer())) {
                    leave(watcher);
                } else {
                    watcher.tell(feed, newest, KEEP_ALIVE.toNanos());
                }
            } catch (RuntimeException e) {
                // It comes back by itself, and is told then.
                leave(watcher);
                LOG.debug("A browser left the live stream.", e);
            } finally {
                watcher.release();
            }
        });
    }

    private void leave(Watcher watcher) {
        watchers.remove(watcher);
        watcher.close();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "dashboard-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        beats.cancel(false);
        clock.shutdownNow();
        tellers.shutdownNow();
        Set.copyOf(watchers).forEach(this::leave);
    }
}
