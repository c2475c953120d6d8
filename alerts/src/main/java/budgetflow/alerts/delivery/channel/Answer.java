package budgetflow.alerts.delivery.channel;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 渠道应答: what became of one try.
 *
 * @param note for an operator, never a secret
 * @param notBefore how long the other side wants to be left alone; null where it did not say
 */
public record Answer(Kind kind, String note, @Nullable Duration notBefore) {
    /** What follows from it. */
    public enum Kind {
        /** It has been taken. */
        TAKEN,
        /** It may work later. */
        LATER,
        /** Too many: nothing must be sent there for a while. */
        THROTTLED,
        /** It will never work as it is. */
        REFUSED
    }

    public static Answer taken(String note) {
        return new Answer(Kind.TAKEN, note, null);
    }

    public static Answer later(String note) {
        return new Answer(Kind.LATER, note, null);
    }

    public static Answer throttled(String note, Duration notBefore) {
        return new Answer(Kind.THROTTLED, note, notBefore);
    }

    public static Answer refused(String note) {
        return new Answer(Kind.REFUSED, note, null);
    }

    public Optional<Duration> patience() {
        return Optional.ofNullable(notBefore);
    }
}
