package budgetflow.dashboard.access.session;

import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions of this process: a new start ends them all. One ends after a time without requests, after a time whatever
 * was done, when its account changes, and on signing out. Above a limit the one not seen for the longest time goes.
 */
public final class Sessions {
    private static final int MOST = 10_000;

    private final Duration idle;
    private final Duration longest;
    private final int most;
    private final Clock clock;

    /** Digest of the id → session, in the order they were seen in. */
    private final Map<String, Seen> sessions = new LinkedHashMap<>(16, 0.75f, true);

    private record Seen(Session session, Instant lastAt) {}

    /**
     * A session that has just begun.
     *
     * @param id what the browser gets, and nobody else
     */
    public record Begun(String id, Session session) {}

    public Sessions(Duration idle, Duration longest, Clock clock) {
        this(idle, longest, MOST, clock);
    }

    Sessions(Duration idle, Duration longest, int most, Clock clock) {
        this.idle = idle;
        this.longest = longest;
        this.most = most;
        this.clock = clock;
    }

    /** Under an id that was never used before, whatever the browser sent. */
    public synchronized Begun begin(UserName user, Assignment assignment, Session.Origin origin, String stamp) {
        Instant now = clock.instant();
        String id = Tokens.next();
        Session session = new Session(user, assignment, origin, stamp, Tokens.next(), now);
        sessions.put(Tokens.digest(id), new Seen(session, now));
        Iterator<String> oldest = sessions.keySet().iterator();
        while (sessions.size() > most) {
            oldest.next();
            oldest.remove();
        }
        return new Begun(id, session);
    }

    /** The session of that id, whose time without requests begins anew. */
    public synchronized Optional<Session> seen(String id) {
        String key = Tokens.digest(id);
        Optional<Session> session = lasting(key);
        session.ifPresent(lasts -> sessions.put(key, new Seen(lasts, clock.instant())));
        return session;
    }

    /** What names a session without opening it. */
    public static String ticket(String id) {
        return Tokens.digest(id);
    }

    /** The session of a ticket, if it still lasts; asking does not prolong it. */
    public synchronized Optional<Session> lasting(String ticket) {
        Seen seen = sessions.get(ticket);
        if (seen == null) {
            return Optional.empty();
        }
        if (isOver(seen, clock.instant())) {
            sessions.remove(ticket);
            return Optional.empty();
        }
        return Optional.of(seen.session());
    }

    public synchronized void end(String id) {
        sessions.remove(Tokens.digest(id));
    }

    public synchronized int count() {
        Instant now = clock.instant();
        sessions.values().removeIf(seen -> isOver(seen, now));
        return sessions.size();
    }

    private boolean isOver(Seen seen, Instant now) {
        return !now.isBefore(seen.lastAt().plus(idle))
                || !now.isBefore(seen.session().startedAt().plus(longest));
    }
}
