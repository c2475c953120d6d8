package budgetflow.dashboard.store;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param done records carried since the start
 * @param toDo records between the offsets at the start and the ends of the topics then; what came later is not in it
 * @param lag records not carried yet, by topic; as of the last look at the ends of the topics
 * @param undecodable records left out because they could not be decoded, since the start
 * @param failure why it failed, what to do; null unless it did
 */
public record ProjectionState(
        Phase phase,
        long done,
        long toDo,
        Map<String, Long> lag,
        long undecodable,
        @Nullable String failure) {
    public ProjectionState {
        lag = Map.copyOf(lag);
    }

    /** Its phases, in order. */
    public enum Phase {
        /** It is reading what was there when it started: pages are not complete yet. */
        RESTORING,
        /** It follows. */
        LIVE,
        /** It has stopped and does not go on by itself: pages show what was there then. */
        FAILED,
        /** It was closed. */
        CLOSED
    }

    /** What is done of what there was to do at the start, in percent, 0 to 100. */
    public int percentRestored() {
        return toDo == 0 ? 100 : (int) Math.min(100, done * 100 / toDo);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(failure);
    }
}
