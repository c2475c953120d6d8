package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
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

    /** Where its steps have led; a step that is not permitted leads nowhere. */
    public AlertState state() {
        AlertState state = AlertState.OPEN;
        for (AlertEvent event : history) {
            state = AlertTransitions.after(state, event.kind()).orElse(state);
        }
        return state;
    }

    /** Whether its state permits what somebody wants to do; whether they may do it, their role says. */
    public boolean permits(AlertAction action) {
        return AlertTransitions.after(state(), action.step()).isPresent();
    }

    /** How many steps it has taken: it never takes two at a time, and none is ever taken back. */
    public int version() {
        return history.size();
    }

    /** Whether somebody has taken it on since it was raised, came back or grew worse. */
    public boolean isAcknowledged() {
        return state().isAcknowledged();
    }

    /** Whether the rule's condition holds, whatever anybody did about it. */
    public boolean isTripped() {
        return lastOfData().kind() != AlertEventKind.RESOLVED;
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

    /** What the plan asked for when the rule was tripped last. */
    public Optional<Money> planned() {
        return Optional.ofNullable(last().planned());
    }

    /** What would have resolved it when the rule was tripped last; empty where that is no amount, or it is resolved. */
    public Optional<Remedy> remedy() {
        return Optional.ofNullable(last().remedy());
    }

    /** The day it was raised for the first time. */
    public LocalDate raisedOn() {
        return history.get(0).on();
    }

    /** The business day of the latest thing the data did to it. */
    public LocalDate changedOn() {
        return lastOfData().on();
    }

    /** The day the data resolved it, while its condition does not hold. */
    public Optional<LocalDate> resolvedOn() {
        return isTripped() ? Optional.empty() : Optional.of(changedOn());
    }

    /** The day by which it is promised to be put right, or its measures are due, while that holds. */
    public Optional<LocalDate> promisedOn() {
        return isAcknowledged()
                ? Optional.ofNullable(last().handling()).flatMap(handling -> Optional.ofNullable(handling.by()))
                : Optional.empty();
    }

    /** Its latest event. */
    public AlertEvent last() {
        return history.get(history.size() - 1);
    }

    private AlertEvent lastOfData() {
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i).kind().isOfData()) {
                return history.get(i);
            }
        }
        return history.get(0);
    }
}
