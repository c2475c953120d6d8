package budgetflow.domain.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 预警: one alert with its whole history, from which everything else about it follows.
 *
 * @param key rule and subject
 * @param history in order, beginning with OPEN; {@link IllegalArgumentException} otherwise
 */
public record Alert(AlertKey key, List<AlertEvent> history) {

    public Alert {
        history = List.copyOf(history);
        if (history.isEmpty() || history.get(0).kind() != AlertEventKind.OPEN) {
            throw new IllegalArgumentException("an alert begins with OPEN: " + key);
        }
    }

    static Alert opened(AlertKey key, AlertEvent event) {
        return new Alert(key, List.of(event));
    }

    /** Applies an event that was decided; the decision itself is {@link AlertLifecycle}'s. */
    Alert after(AlertEvent event) {
        List<AlertEvent> next = new ArrayList<>(history);
        next.add(event);
        return new Alert(key, next);
    }

    public AlertState state() {
        return switch (lastNot(AlertEventKind.WORSENED).kind()) {
            case RESOLVED -> AlertState.RESOLVED;
            case REOPENED -> AlertState.REOPENED;
            case OPEN, WORSENED -> AlertState.OPEN;
        };
    }

    public Severity severity() {
        return last().severity();
    }

    /** What tripped the rule last: an entry id, a due date, a reconciliation key. */
    public String trigger() {
        return last().trigger();
    }

    public Measure value() {
        return last().value();
    }

    public Measure threshold() {
        return last().threshold();
    }

    /** The day it was raised for the first time. */
    public LocalDate raisedOn() {
        return history.get(0).on();
    }

    /** The day of its latest event. */
    public LocalDate changedOn() {
        return last().on();
    }

    /** The day the data resolved it, while it is resolved. */
    public Optional<LocalDate> resolvedOn() {
        return state() == AlertState.RESOLVED ? Optional.of(last().on()) : Optional.empty();
    }

    private AlertEvent last() {
        return history.get(history.size() - 1);
    }

    private AlertEvent lastNot(AlertEventKind kind) {
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i).kind() != kind) {
                return history.get(i);
            }
        }
        return history.get(0);
    }
}
