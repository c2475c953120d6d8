package budgetflow.alerts.delivery.planning;

import budgetflow.alerts.delivery.message.Fingerprint;
import budgetflow.alerts.delivery.routing.QuietHours;
import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryKey;
import budgetflow.domain.delivery.DeliveryOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Plans: a pure function of the situation, the routing, the calendar and the time.
 *
 * <p>A recipient gets one message with all that has gathered. While a message to them is on its way, or their channel has
 * no room, nothing new is planned for them: it gathers and goes out as one.
 */
public final class Planner {
    private final Routing routing;
    private final OpeningHours hours;

    public Planner(Routing routing, WorkingCalendar calendar) {
        this.routing = routing;
        this.hours = new OpeningHours(calendar, routing.zone());
    }

    /** All that one recipient needs to be told, now or later. */
    private record Demand(
            Recipient recipient,
            List<Need> present,
            boolean due,
            @Nullable Instant nextAt) {
        Severity worst() {
            return present.stream()
                    .map(need -> need.alert().severity())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        Instant oldest() {
            return present.stream().map(Need::at).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /**
     * What is to be sent now.
     *
     * @param room how many messages each channel, by name, can take now
     */
    public Plan plan(Situation situation, Instant now, ToIntFunction<String> room) {
        Set<String> busy = busy(situation);
        Needs needs = new Needs(situation, routing, hours);
        List<Demand> due = new ArrayList<>();
        @Nullable Instant next = null;
        for (Recipient recipient : routing.recipients().values()) {
            if (!busy.contains(recipient.name())) {
                Demand demand = demand(situation, needs, recipient, now);
                if (demand.due()) {
                    due.add(demand);
                }
                next = earlier(next, demand.nextAt());
            }
        }
        due.sort(Comparator.comparing(Demand::worst, Comparator.reverseOrder()).thenComparing(Demand::oldest));
        return new Plan(admitted(situation, due, now, room), next);
    }

    /** Those who may be told now, but for the room of the channel that many may share. */
    private static List<List<Delivery>> admitted(
            Situation situation, List<Demand> due, Instant now, ToIntFunction<String> room) {
        Map<String, Integer> left = new HashMap<>();
        List<List<Delivery>> messages = new ArrayList<>();
        for (Demand demand : due) {
            String channel = demand.recipient().channel();
            int free = left.computeIfAbsent(channel, room::applyAsInt);
            if (free > 0) {
                left.put(channel, free - 1);
                messages.add(message(situation, demand, now));
            }
        }
        return messages;
    }

    private Demand demand(Situation situation, Needs needs, Recipient recipient, Instant now) {
        List<Need> present = new ArrayList<>();
        @Nullable Instant ripe = null;
        for (Seen seen : situation.alerts()) {
            Optional<Need> need = needs.of(seen, recipient, now);
            if (need.isPresent()) {
                ripe = earlier(ripe, ripeAt(recipient, need.get()));
                if (!need.get().at().isAfter(now)) {
                    present.add(need.get());
                }
            }
        }
        if (ripe == null) {
            return new Demand(recipient, present, false, null);
        }
        Optional<QuietHours> quiet = recipient.quietHours();
        boolean due = !present.isEmpty() && !ripe.isAfter(now) && hours.isOpen(quiet, now);
        Instant next = due ? now : hours.firstOpen(quiet, ripe.isAfter(now) ? ripe : now);
        return new Demand(recipient, present, due, due ? null : next);
    }

    /** When it must go out at the latest; with it goes all that is there by then. */
    private Instant ripeAt(Recipient recipient, Need need) {
        return recipient
                .digest()
                .map(daily -> hours.firstDigest(daily, recipient.quietHours(), need.at()))
                .orElseGet(
                        () -> hours.firstOpen(recipient.quietHours(), need.at().plus(routing.gather())));
    }

    /** Those to whom something is on its way. */
    private static Set<String> busy(Situation situation) {
        Set<String> busy = new HashSet<>();
        for (Delivery delivery : situation.deliveries()) {
            if (delivery.outcome().isPending()) {
                busy.add(delivery.key().recipient());
            }
        }
        return busy;
    }

    private static List<Delivery> message(Situation situation, Demand demand, Instant now) {
        String recipient = demand.recipient().name();
        StringBuilder content = new StringBuilder(recipient).append('\n').append(now.toEpochMilli());
        demand.present().forEach(need -> content.append('\n')
                .append(need.alert().key().text())
                .append(' ')
                .append(need.alert().history().size())
                .append(' ')
                .append(need.reason()));
        String id = "msg_" + Fingerprint.of(content.toString());
        return demand.present().stream()
                .map(need -> delivery(situation, need, recipient, id, now))
                .toList();
    }

    private static Delivery delivery(Situation situation, Need need, String recipient, String id, Instant now) {
        DeliveryKey key = new DeliveryKey(need.alert().key(), recipient);
        Optional<Delivery> before = situation.delivery(key.alert(), recipient);
        Instant episodeAt = before.filter(told -> Needs.isOfEpisode(told, need.alert()))
                .map(Delivery::episodeAt)
                .orElse(now);
        return new Delivery(
                key,
                before.map(Delivery::sequence).orElse(0L) + 1,
                id,
                before.map(Delivery::threadId).orElse(id),
                need.reason(),
                DeliveryOutcome.PLANNED,
                need.alert().history().size(),
                need.step(),
                episodeAt,
                now,
                0,
                now,
                null,
                "");
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
