package budgetflow.alerts.delivery.planning;

import budgetflow.alerts.delivery.routing.EscalationStep;
import budgetflow.alerts.delivery.routing.Recipient;
import budgetflow.alerts.delivery.routing.Routing;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.domain.delivery.DeliveryReason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether one recipient needs to be told about one alert, and why; the reason comes back, not just a yes. */
final class Needs {
    private final Situation situation;
    private final Routing routing;
    private final OpeningHours hours;

    Needs(Situation situation, Routing routing, OpeningHours hours) {
        this.situation = situation;
        this.routing = routing;
        this.hours = hours;
    }

    /** News comes before escalation, and that before a reminder; whatever is left follows in a later run. */
    Optional<Need> of(Seen seen, Recipient recipient, Instant now) {
        Alert alert = seen.alert();
        @Nullable
        Delivery told = situation.delivery(alert.key(), recipient.name()).orElse(null);
        boolean routed = recipient.routed() && situation.directory().matches(recipient.filter(), alert);
        Optional<Need> news = news(seen, recipient, told, routed);
        if (news.isPresent() || Standing.of(alert) != Standing.FIRING) {
            return news;
        }
        Optional<Need> escalation = escalation(alert, recipient, told, now);
        return escalation.isPresent() ? escalation : reminder(alert, recipient, told, routed);
    }

    private static Optional<Need> news(Seen seen, Recipient recipient, @Nullable Delivery told, boolean routed) {
        Alert alert = seen.alert();
        Standing standing = Standing.of(alert);
        if (told == null) {
            return routed && standing == Standing.FIRING ? need(seen, DeliveryReason.RAISED, 0) : Optional.empty();
        }
        if (told.covered() >= alert.history().size()) {
            return Optional.empty();
        }
        Alert before = Standing.asOf(alert, told.covered());
        if (standing == Standing.OVER) {
            boolean knew = Standing.of(before) != Standing.OVER && told.outcome() != DeliveryOutcome.FAILED;
            return knew && recipient.tellsRecovery()
                    ? need(seen, DeliveryReason.RESOLVED, told.step())
                    : Optional.empty();
        }
        if (standing == Standing.HANDLED || !(routed || told.step() > 0)) {
            return Optional.empty();
        }
        if (Standing.episode(alert) > Standing.episode(before)) {
            boolean cameBack = alert
                    .history()
                    .subList(told.covered(), alert.history().size())
                    .stream()
                    .anyMatch(event -> event.kind() == AlertEventKind.REOPENED);
            return routed
                    ? need(seen, cameBack ? DeliveryReason.REOPENED : DeliveryReason.WORSENED, 0)
                    : Optional.empty();
        }
        return alert.severity().compareTo(before.severity()) > 0
                ? need(seen, DeliveryReason.WORSENED, told.step())
                : Optional.empty();
    }

    private static Optional<Need> need(Seen seen, DeliveryReason reason, int step) {
        return Optional.of(new Need(seen.alert(), reason, seen.changedAt(), step));
    }

    /** The highest step of the ladder that is due for them and that they do not know, else the next one to come. */
    private Optional<Need> escalation(Alert alert, Recipient recipient, @Nullable Delivery told, Instant now) {
        Optional<Instant> base = firstTold(alert);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        int known = told != null && isOfEpisode(told, alert) ? told.step() : 0;
        @Nullable Need best = null;
        for (int step = known + 1; step <= routing.ladder().size(); step++) {
            EscalationStep each = routing.ladder().get(step - 1);
            if (each.recipients().contains(recipient.name())
                    && situation.directory().matches(each.filter(), alert)) {
                Instant at = hours.after(base.get(), each.after());
                if (best == null || !at.isAfter(now)) {
                    best = new Need(alert, DeliveryReason.ESCALATION, at, step);
                }
            }
        }
        return Optional.ofNullable(best).filter(need -> !isYearOver(alert, need.at()) && !isYearOver(alert, now));
    }

    /** When the first recipient was told about the present episode, which the ladder counts from. */
    private Optional<Instant> firstTold(Alert alert) {
        return situation.deliveriesOf(alert.key()).values().stream()
                .filter(delivery -> isOfEpisode(delivery, alert))
                .map(Delivery::episodeAt)
                .min(Instant::compareTo);
    }

    private Optional<Need> reminder(Alert alert, Recipient recipient, @Nullable Delivery told, boolean routed) {
        if (told == null || !routed || told.outcome() != DeliveryOutcome.SENT || !isOfEpisode(told, alert)) {
            return Optional.empty();
        }
        return recipient
                .reminder()
                .map(every -> hours.after(told.plannedAt(), every))
                .filter(at -> !isYearOver(alert, at))
                .map(at -> new Need(alert, DeliveryReason.REMINDER, at, told.step()));
    }

    private boolean isYearOver(Alert alert, Instant at) {
        return hours.isAfter(alert.key().subject().fiscalYear().lastDay(), at);
    }

    static boolean isOfEpisode(Delivery told, Alert alert) {
        return Standing.episode(Standing.asOf(alert, told.covered())) == Standing.episode(alert);
    }
}
