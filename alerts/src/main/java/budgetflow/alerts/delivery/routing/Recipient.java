package budgetflow.alerts.delivery.routing;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 接收人: who is told of some alerts over one channel.
 *
 * @param name as deliveries call them for ever
 * @param addresses where the channel needs them
 * @param routed whether the filter sends them alerts; else only the escalation ladder does
 * @param digestAt once a day at this time; null for as soon as may be
 * @param remindEvery while it stands and nobody has acknowledged it; null for never
 * @param quiet null where they are told at any hour
 * @param tellsRecovery whether they also learn that an alert is resolved
 */
public record Recipient(
        String name,
        String channel,
        List<String> addresses,
        boolean routed,
        Filter filter,
        @Nullable LocalTime digestAt,
        @Nullable Delay remindEvery,
        @Nullable QuietHours quiet,
        boolean tellsRecovery) {
    public Recipient {
        addresses = List.copyOf(addresses);
    }

    public Optional<LocalTime> digest() {
        return Optional.ofNullable(digestAt);
    }

    public Optional<Delay> reminder() {
        return Optional.ofNullable(remindEvery);
    }

    public Optional<QuietHours> quietHours() {
        return Optional.ofNullable(quiet);
    }
}
