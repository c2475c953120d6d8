package budgetflow.alerts.delivery.planning;

import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 投递预演: what would be sent to whom and when, if no alert changed and nobody acknowledged anything.
 *
 * @param sent in the order of time
 * @param nobody standing alerts that no recipient's filter means
 */
public record Preview(List<Planned> sent, List<Alert> nobody) {
    /** More than this many messages are a mistake in the routing file. */
    private static final int MOST_RUNS = 10_000;

    /** One message and when it would go out. */
    public record Planned(Instant at, Recipient recipient, Message message) {}

    /** Plays the time from now until then; the situation is used up by it. */
    public static Preview play(
            Situation situation, Routing routing, WorkingCalendar calendar, Instant now, Instant until) {
        Planner planner = new Planner(routing, calendar);
        Composer composer = new Composer(situation, (alert, recipient, plannedAt) -> Optional.empty());
        settle(situation, now);
        List<Planned> sent = new ArrayList<>();
        Optional<Instant> next = Optional.of(now);
        for (int run = 0; run < MOST_RUNS && next.isPresent() && !next.get().isAfter(until); run++) {
            Instant at = next.get();
            Plan plan = planner.plan(situation, at, channel -> Integer.MAX_VALUE);
            for (List<Delivery> deliveries : plan.messages()) {
                Recipient recipient =
                        routing.recipient(deliveries.get(0).key().recipient()).orElseThrow();
                sent.add(new Planned(at, recipient, composer.compose(recipient, deliveries)));
                deliveries.forEach(each -> situation.put(each.tried(DeliveryOutcome.SENT, at, null, "preview")));
            }
            next = plan.messages().isEmpty() ? plan.next().filter(at::isBefore) : Optional.of(at);
        }
        return new Preview(sent, nobody(situation, routing));
    }

    /** What is on its way is taken as arrived: how long that takes nobody knows. */
    private static void settle(Situation situation, Instant now) {
        for (Delivery each : situation.deliveries()) {
            if (each.outcome().isPending()) {
                situation.put(each.tried(DeliveryOutcome.SENT, now, null, "preview"));
            }
        }
    }

    /** Alerts that stand and are routed to nobody: somebody should know. */
    public static List<Alert> nobody(Situation situation, Routing routing) {
        return situation.alerts().stream()
                .map(Seen::alert)
                .filter(alert -> Standing.of(alert) == Standing.FIRING)
                .filter(alert -> routing.recipients().values().stream()
                        .noneMatch(recipient ->
                                recipient.routed() && situation.directory().matches(recipient.filter(), alert)))
                .toList();
    }
}
