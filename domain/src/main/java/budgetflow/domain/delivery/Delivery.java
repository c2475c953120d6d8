package budgetflow.domain.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * 投递: what one recipient was told last about one alert, and what became of it. Several deliveries with the same message
 * id travelled in one message. Instants are whole milliseconds.
 *
 * @param sequence rises with every change; of two records of a key the higher one counts
 * @param messageId the same however often the message is tried
 * @param threadId the id of the first message to this recipient about this alert
 * @param covered how many events of the alert's history the message tells about, from 1
 * @param step the highest step of the escalation ladder told in this episode; 0 where it came without escalation
 * @param episodeAt when this recipient was first told about the present episode
 * @param plannedAt when the message was decided on
 * @param attempts how often it was tried
 * @param outcomeAt when it was tried last, or decided on where it was not
 * @param nextAttemptAt when it is tried next; null where that is at once or never
 * @param note what the channel answered, never a secret
 */
public record Delivery(
        DeliveryKey key,
        long sequence,
        String messageId,
        String threadId,
        DeliveryReason reason,
        DeliveryOutcome outcome,
        int covered,
        int step,
        Instant episodeAt,
        Instant plannedAt,
        int attempts,
        Instant outcomeAt,
        @Nullable Instant nextAttemptAt,
        String note) {

    public Delivery {
        if (sequence < 1 || covered < 1 || step < 0 || attempts < 0) {
            throw new IllegalArgumentException("not a delivery: " + key + " sequence " + sequence + ", covered "
                    + covered + ", step " + step + ", attempts " + attempts);
        }
        if (messageId.isBlank() || threadId.isBlank()) {
            throw new IllegalArgumentException("a delivery needs the ids of its message and thread: " + key);
        }
        episodeAt = episodeAt.truncatedTo(ChronoUnit.MILLIS);
        plannedAt = plannedAt.truncatedTo(ChronoUnit.MILLIS);
        outcomeAt = outcomeAt.truncatedTo(ChronoUnit.MILLIS);
        nextAttemptAt = nextAttemptAt == null ? null : nextAttemptAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same message after a try. */
    public Delivery tried(DeliveryOutcome became, Instant at, @Nullable Instant next, String answer) {
        return after(became, attempts + 1, at, next, answer);
    }

    /** To be sent again, with the same id, as if it had not been tried yet. */
    public Delivery replayed(Instant at) {
        return after(DeliveryOutcome.PLANNED, 0, at, null, "");
    }

    private Delivery after(DeliveryOutcome became, int tries, Instant at, @Nullable Instant next, String answer) {
        return new Delivery(
                key,
                sequence + 1,
                messageId,
                threadId,
                reason,
                became,
                covered,
                step,
                episodeAt,
                plannedAt,
                tries,
                at,
                next,
                answer);
    }
}
