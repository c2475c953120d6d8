package budgetflow.alerts.delivery;

import budgetflow.alerts.delivery.channel.ChannelKind;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 限速: how much room each channel has: so many messages in any minute or second, none while it wants to be left alone. */
public final class Pacer {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<String, ChannelKind> kinds = new HashMap<>();
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final Map<String, Instant> pausedUntil = new HashMap<>();

    public Pacer(Routing routing) {
        routing.channels().forEach((name, config) -> kinds.put(name, config.kind()));
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

    /** How many messages can be begun now; those that are too many for one second follow in the next ones. */
    public int room(String channel, Instant now) {
        if (now.isBefore(pausedUntil.getOrDefault(channel, Instant.MIN))) {
            return 0;
        }
        return kind(channel).perMinute() - recent(channel, now).size();
    }

    /** When there is room again; now where there is. */
    public Instant freeAt(String channel, Instant now) {
        Instant paused = pausedUntil.getOrDefault(channel, Instant.MIN);
        ChannelKind kind = kind(channel);
        Instant inMinute = freeWithin(MINUTE, kind.perMinute(), recent(channel, now), now);
        Instant inSecond = freeWithin(SECOND, kind.perSecond(), recent(channel, now), now);
        return Stream.of(paused, inMinute, inSecond).max(Instant::compareTo).orElseThrow();
    }

    private static Instant freeWithin(Duration window, int most, Collection<Instant> calls, Instant now) {
        List<Instant> within =
                calls.stream().filter(call -> call.plus(window).isAfter(now)).toList();
        return within.size() < most ? now : within.get(within.size() - most).plus(window);
    }

    private ChannelKind kind(String channel) {
        return Objects.requireNonNull(kinds.get(channel), channel);
    }

    public void called(String channel, Instant at) {
        calls.computeIfAbsent(channel, any -> new ArrayDeque<>()).addLast(at);
    }

    public void pause(String channel, Instant until) {
        pausedUntil.merge(channel, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Deque<Instant> recent(String channel, Instant now) {
        Deque<Instant> all = calls.computeIfAbsent(channel, any -> new ArrayDeque<>());
        while (!all.isEmpty() && !all.getFirst().plus(MINUTE).isAfter(now)) {
            all.removeFirst();
        }
        return all;
    }
}
