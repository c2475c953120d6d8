package budgetflow.alerts.delivery.message;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.delivery.DeliveryReason;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 消息条目: one alert in a message.
 *
 * @param alert as far as the message tells its history
 * @param threadId the id of the first message to this recipient about this alert; the message's own where it is that
 * @param acknowledgeAt where the recipient acknowledges it; null where that is not set up, or of no use
 */
public record Item(
        Alert alert,
        DeliveryReason reason,
        SubjectNames names,
        String threadId,
        @Nullable URI acknowledgeAt) {
    /** Worst first; what is resolved last; then by key, so that the order is always the same. */
    public static final Comparator<Item> WORST_FIRST = Comparator.comparing((Item item) -> item.isResolved())
            .thenComparing(item -> item.alert().severity(), Comparator.reverseOrder())
            .thenComparing(item -> item.alert().key());

    public boolean isResolved() {
        return reason == DeliveryReason.RESOLVED;
    }

    public Optional<URI> link() {
        return Optional.ofNullable(acknowledgeAt);
    }
}
