package budgetflow.dashboard.web.live;

import budgetflow.dashboard.access.Viewer;
import budgetflow.dashboard.read.Change;
import budgetflow.dashboard.read.ChangeFeed;
import budgetflow.dashboard.read.Changes;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.javalin.http.sse.SseClient;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicBoolean;

/** One browser at the stream: how far it has been told, and what it may be told. */
final class Watcher {
    /** What an event is called, for those who listen. */
    static final String EVENT = "changes";

    private final SseClient client;
    private final Viewer viewer;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long told;
    private long quietSince;

    /** @param told the sequence number up to which it knows everything */
    Watcher(SseClient client, Viewer viewer, long told, long nanos) {
        this.client = client;
        this.viewer = viewer;
        this.told = told;
        this.quietSince = nanos;
    }

    /** Takes the right to tell it something; nobody else does so until {@link #release}. A slow browser delays itself only. */
    boolean claim() {
        return busy.compareAndSet(false, true);
    }

    void release() {
        busy.set(false);
    }

    boolean isGone() {
        return client.terminated();
    }

    Viewer viewer() {
        return viewer;
    }

    void close() {
        client.close();
    }

    /** Tells it what changed since it was told last; a comment where there was nothing for so long that a proxy might hang up. */
    void tell(ChangeFeed feed, long newest, long keepAliveNanos) {
        long now = System.nanoTime();
        if (newest != told) {
            Changes changes = feed.since(viewer.scope(), told);
            told = changes.upTo();
            if (!changes.complete() || !changes.changes().isEmpty()) {
                client.sendEvent(EVENT, json(changes), Long.toString(told));
                quietSince = now;
                return;
            }
        }
        if (now - quietSince >= keepAliveNanos) {
            client.sendComment("");
            quietSince = now;
        }
    }

    /** {@code {"complete":true,"line":["…"],"alert":["…"]}}; without {@code complete}, everything may have changed. */
    static String json(Changes changes) {
        Map<Change.Kind, StringJoiner> kinds = new EnumMap<>(Change.Kind.class);
        for (Change change : changes.changes()) {
            kinds.computeIfAbsent(change.kind(), any -> new StringJoiner(",", "[", "]"))
                    .add(quoted(change.id()));
        }
        StringBuilder json = new StringBuilder("{\"complete\":").append(changes.complete());
        kinds.forEach((kind, ids) -> json.append(",\"")
                .append(kind.name().toLowerCase(Locale.ROOT))
                .append("\":")
                .append(ids));
        return json.append('}').toString();
    }

    /** Ids hold texts of strangers: file names. */
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
