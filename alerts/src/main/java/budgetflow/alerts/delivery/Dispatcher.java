package budgetflow.alerts.delivery;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.outbox.Journal;
import budgetflow.alerts.delivery.planning.Composer;
import budgetflow.alerts.delivery.planning.OpeningHours;
import budgetflow.alerts.delivery.planning.Plan;
import budgetflow.alerts.delivery.planning.Planner;
import budgetflow.alerts.delivery.planning.Situation;
import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 投递: sends what is due, one message after the other. Each is written down before it is sent and again after it: dying in
 * between leads to one repeat, with the same id. Knows nothing of Kafka.
 */
public final class Dispatcher {
    /** A channel that does not work is not asked again for the next recipient at once. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Situation situation;
    private final Routing routing;
    private final OpeningHours hours;
    private final Planner planner;
    private final Composer composer;
    private final Map<String, Channel> channels;
    private final Journal journal;
    private final RetrySchedule retries;
    private final Clock clock;
    private final Pacer pacer;

    public Dispatcher(
            Situation situation,
            Routing routing,
            WorkingCalendar calendar,
            Composer.Linker linker,
            Map<String, Channel> channels,
            Journal journal,
            RetrySchedule retries,
            Clock clock) {
        this.situation = situation;
        this.routing = routing;
        this.hours = new OpeningHours(calendar, routing.zone());
        this.planner = new Planner(routing, calendar);
        this.composer = new Composer(situation, linker);
        this.channels = Map.copyOf(channels);
        this.journal = journal;
        this.retries = retries;
        this.clock = clock;
        this.pacer = new Pacer(routing);
        pacer.recall(situation.deliveries(), routing);
    }

    /**
     * Sends all that is due now.
     *
     * @return when something is due next if nothing changes before; empty where nothing is
     */
    public Optional<Instant> run() {
        @Nullable Instant next = null;
        for (List<Delivery> message : pending()) {
            next = earlier(next, resume(message).orElse(null));
        }
        Instant now = clock.instant();
        Plan plan = planner.plan(situation, now, channel -> pacer.room(channel, now));
        for (List<Delivery> message : plan.messages()) {
            write(message);
        }
        for (List<Delivery> message : plan.messages()) {
            next = earlier(next, resume(message).orElse(null));
        }
        next = earlier(next, plan.next().orElse(null));
        return Optional.ofNullable(plan.messages().isEmpty() ? waitForRoom(next, now) : clock.instant());
    }

    /** Where everybody who is due waits for room, it is the first channel that gets some. */
    private @Nullable Instant waitForRoom(@Nullable Instant next, Instant now) {
        @Nullable Instant earliest = next;
        for (String channel : routing.channels().keySet()) {
            Instant free = pacer.freeAt(channel, now);
            if (free.isAfter(now)) {
                earliest = earlier(earliest, free);
            }
        }
        return earliest;
    }

    /** Messages on their way, the oldest first. */
    private Collection<List<Delivery>> pending() {
        Map<String, List<Delivery>> messages = new LinkedHashMap<>();
        situation.deliveries().stream()
                .filter(delivery -> delivery.outcome().isPending())
                .sorted((one, other) -> one.plannedAt().compareTo(other.plannedAt()))
                .forEach(delivery -> messages.computeIfAbsent(delivery.messageId(), any -> new ArrayList<>())
                        .add(delivery));
        return messages.values();
    }

    /** Sends a message unless it has to wait; when it has to be looked at again. */
    private Optional<Instant> resume(List<Delivery> message) {
        Delivery first = message.get(0);
        Instant now = clock.instant();
        Optional<Recipient> recipient = routing.recipient(first.key().recipient());
        boolean known = message.stream()
                .allMatch(delivery -> situation.alert(delivery.key().alert()).isPresent());
        if (recipient.isEmpty() || !known) {
            String note = known ? "the recipient is not in the routing file any more" : "the alert is not there";
            write(became(message, DeliveryOutcome.FAILED, now, null, note));
            return Optional.empty();
        }
        Instant earliest = first.nextAttemptAt() == null ? now : first.nextAttemptAt();
        Instant free = pacer.freeAt(recipient.get().channel(), now);
        Instant at = hours.firstOpen(recipient.get().quietHours(), latest(now, latest(earliest, free)));
        return at.isAfter(now) ? Optional.of(at) : send(recipient.get(), message);
    }

    private Optional<Instant> send(Recipient recipient, List<Delivery> message) {
        Channel channel = Objects.requireNonNull(channels.get(recipient.channel()));
        Answer answer = channel.send(composer.compose(recipient, message));
        Instant now = clock.instant();
        pacer.called(recipient.channel(), now);
        int tries = message.get(0).attempts() + 1;
        Instant next = now.plus(retries.pause(tries, answer.patience()));
        switch (answer.kind()) {
            case TAKEN -> write(became(message, DeliveryOutcome.SENT, now, null, answer.note()));
            case REFUSED -> write(became(message, DeliveryOutcome.FAILED, now, null, answer.note()));
            case THROTTLED -> {
                pacer.pause(recipient.channel(), next);
                write(became(message, DeliveryOutcome.THROTTLED, now, next, answer.note()));
                return Optional.of(next);
            }
            case LATER -> {
                if (tries >= RetrySchedule.MOST_TRIES) {
                    write(became(message, DeliveryOutcome.FAILED, now, null, answer.note()));
                    return Optional.empty();
                }
                pacer.pause(recipient.channel(), now.plus(answer.patience().orElse(AFTER_FAILURE)));
                write(became(message, DeliveryOutcome.POSTPONED, now, next, answer.note()));
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static List<Delivery> became(
            List<Delivery> message, DeliveryOutcome outcome, Instant at, @Nullable Instant next, String note) {
        return message.stream()
                .map(delivery -> delivery.tried(outcome, at, next, note))
                .toList();
    }

    /** What cannot be written down must not be taken as done: the failure ends the dispatcher. */
    private void write(List<Delivery> deliveries) {
        journal.record(deliveries);
        deliveries.forEach(situation::put);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
