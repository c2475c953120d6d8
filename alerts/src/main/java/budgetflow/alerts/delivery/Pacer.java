package budgetflow.alerts.delivery;

import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 限速: how much room each channel has: so many messages in any minute, and none while it wants to be left alone. */
public final class Pacer {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Integer> perMinute = new HashMap<>();
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final Map<String, Instant> pausedUntil = new HashMap<>();

    public Pacer(Routing routing) {
        routing.channels()
                .forEach((name, config) -> perMinute.put(name, config.kind().perMinute()));
    }

    /** After a restart: what was sent in the last minute, and may have been sent, still counts. */
    public void recall(Collection<Delivery> deliveries, Routing routing) {
        Set<String> messages = new HashSet<>();
        deliveries.stream()
                .sorted((one, other) -> one.outcomeAt().compareTo(other.outcomeAt()))
                .forEach(delivery -> {
                    Optional<String> channel =
                            routing.recipient(delivery.key().recipient()).map(Recipient::channel);
                    if (channel.isPresent() && messages.add(delivery.messageId())) {
                        called(channel.get(), delivery.outcomeAt());
                        @Nullable Instant until = delivery.nextAttemptAt();
                        if (delivery.outcome() == DeliveryOutcome.THROTTLED && until != null) {
                            pause(channel.get(), until);
                        }
                    }
                });
    }

    /** How many messages can be sent now. */
    public int room(String channel, Instant now) {
        if (now.isBefore(pausedUntil.getOrDefault(channel, Instant.MIN))) {
            return 0;
        }
        return perMinute.getOrDefault(channel, 0) - recent(channel, now).size();
    }

    /** When there is room again; now where there is. */
    public Instant freeAt(String channel, Instant now) {
        Instant paused = pausedUntil.getOrDefault(channel, Instant.MIN);
        Deque<Instant> recent = recent(channel, now);
        boolean full = recent.size() >= perMinute.getOrDefault(channel, 0);
        Instant free = full && !recent.isEmpty() ? recent.getFirst().plus(WINDOW) : now;
        return paused.isAfter(free) ? paused : free;
    }

    public void called(String channel, Instant at) {
        calls.computeIfAbsent(channel, any -> new ArrayDeque<>()).addLast(at);
    }

    public void pause(String channel, Instant until) {
        pausedUntil.merge(channel, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Deque<Instant> recent(String channel, Instant now) {
        Deque<Instant> all = calls.computeIfAbsent(channel, any -> new ArrayDeque<>());
        while (!all.isEmpty() && !all.getFirst().plus(WINDOW).isAfter(now)) {
            all.removeFirst();
        }
        return all;
    }
}
