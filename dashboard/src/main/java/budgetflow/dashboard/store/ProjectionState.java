package budgetflow.dashboard.store;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param done records carried since it last began
 * @param toDo offsets between where it began and the ends of the topics then; what came later is not in it
 * @param lag offsets not carried yet, by topic, as far as the brokers have told
 * @param undecodable records left out because they could not be decoded, since the start of the process
 * @param failure why it waits or failed, and what to do; null where it does neither
 */
public record ProjectionState(
        Phase phase,
        long done,
        long toDo,
        Map<String, Long> lag,
        long undecodable,
        @Nullable String failure) {
    private static final int WHOLE = 100;

    public ProjectionState {
        lag = Map.copyOf(lag);
    }

    /** Its phases. */
    public enum Phase {
        /** It carries what was there when it began: pages are not complete yet. */
        RESTORING,
        /** It follows. */
        LIVE,
        /** Brokers, registry or database are away; pages show what was there then, and it tries again by itself. */
        WAITING,
        /** It has stopped and does not go on by itself; pages show what was there then. */
        FAILED,
        /** It was closed. */
        CLOSED
    }

    /** What is done of what there was to do when it began, in percent, 0 to 100. */
    public int percentRestored() {
        return phase == Phase.LIVE || toDo == 0
                ? phase == Phase.LIVE ? WHOLE : 0
                : (int) Math.min(WHOLE - 1, done * WHOLE / toDo);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(failure);
    }

    ProjectionState waiting(String reason) {
        return new ProjectionState(Phase.WAITING, done, toDo, lag, undecodable, reason);
    }

    ProjectionState failed(String reason) {
        return new ProjectionState(Phase.FAILED, done, toDo, lag, undecodable, reason);
    }

    ProjectionState closed() {
        return new ProjectionState(Phase.CLOSED, done, toDo, lag, undecodable, failure);
    }
}
