package budgetflow.domain.alert;

import budgetflow.domain.alert.Judgement.Cleared;
import budgetflow.domain.alert.Judgement.Triggered;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 预警生命周期: decides what a rule's judgement, or somebody's command, does to an alert, then applies it. An alert is
 * raised once per episode, however many days confirm it.
 *
 * <p>What the data does to an alert never depends on what anybody did about it: with and without commands the same
 * judgements leave the same events of the data.
 */
public final class AlertLifecycle {
    /**
     * Bytes that the steps of people on one alert may come to. All alerts of a line are kept as one value, which must stay
     * below a megabyte whatever people write; usual steps have some 200 bytes.
     */
    static final int MOST_BYTES = 1 << 15;

    private AlertLifecycle() {}

    /** What a command does to an alert; {@code current} is null where there is no such alert. */
    public static CommandDecision decide(@Nullable Alert current, AlertCommand command) {
        if (current == null) {
            return refused("alert", RejectCode.ALERT_UNKNOWN, command.alert().text());
        }
        if (wasTaken(current, command.handling().commandId())) {
            return CommandDecision.REPEATED;
        }
        Optional<Rejected> fault = CommandChecks.fault(command);
        if (fault.isPresent()) {
            return new CommandDecision.Refused(fault.get());
        }
        if (!command.action().isPermittedTo(command.handling().role())) {
            return refused(
                    "role",
                    RejectCode.ROLE_NOT_PERMITTED,
                    command.handling().role().name());
        }
        if (command.against() != null && command.against() != current.version()) {
            return refused("against", RejectCode.COMMAND_STALE, String.valueOf(command.against()));
        }
        AlertEventKind step = command.action().step();
        if (AlertTransitions.after(current.state(), step).isEmpty()) {
            return refused(
                    "state", RejectCode.STEP_NOT_PERMITTED, current.state().name());
        }
        if (bytes(current) + command.handling().bytes() > MOST_BYTES) {
            return refused("history", RejectCode.STEPS_TOO_MANY, String.valueOf(current.version()));
        }
        return new CommandDecision.Taken(current.after(AlertEvent.handled(current.last(), step, command.handling())));
    }

    /**
     * What happens to an alert, if anything; {@code current} is null where there is none yet. Days are judged again after a
     * reset: what was reported of later days is then known and stays as it was.
     */
    static <R> Optional<AlertEvent> decide(
            @Nullable Alert current, Rule<R> rule, Judgement judgement, R review, LocalDate on) {
        if (current != null && current.changedOn().isAfter(on)) {
            return Optional.empty();
        }
        if (judgement instanceof Triggered triggered) {
            return stepUp(current, triggered)
                    .map(kind -> new AlertEvent(
                            on,
                            kind,
                            triggered.severity(),
                            rule.trigger(review),
                            triggered.value(),
                            triggered.threshold(),
                            rule.planned(review).orElse(null),
                            rule.remedy(review).orElse(null),
                            null));
        }
        if (judgement instanceof Cleared && current != null && current.isTripped()) {
            return Optional.of(resolved(current, on));
        }
        return Optional.empty();
    }

    /** The alert after its rule was switched off for its subject; empty where it stood no more, or that day is past. */
    static Optional<Alert> switchedOff(Alert current, LocalDate on) {
        return current.isTripped() && !current.changedOn().isAfter(on)
                ? Optional.of(current.after(resolved(current, on)))
                : Optional.empty();
    }

    private static AlertEvent resolved(Alert current, LocalDate on) {
        return new AlertEvent(
                on,
                AlertEventKind.RESOLVED,
                current.severity(),
                current.trigger(),
                current.value(),
                current.threshold());
    }

    /** The alert after a decided event. */
    static Alert apply(@Nullable Alert current, AlertKey key, AlertEvent event) {
        return current == null ? Alert.opened(key, event) : current.after(event);
    }

    /** Judges, decides and applies; the alert after it, empty where nothing happened to it. */
    static <R> Optional<Alert> step(@Nullable Alert current, AlertKey key, Rule<R> rule, R review, LocalDate on) {
        return decide(current, rule, rule.judge(review), review, on).map(event -> apply(current, key, event));
    }

    private static Optional<AlertEventKind> stepUp(@Nullable Alert current, Triggered triggered) {
        if (current == null) {
            return Optional.of(AlertEventKind.OPEN);
        }
        if (!current.isTripped()) {
            return Optional.of(AlertEventKind.REOPENED);
        }
        return triggered.severity().compareTo(current.severity()) > 0
                ? Optional.of(AlertEventKind.WORSENED)
                : Optional.empty();
    }

    private static boolean wasTaken(Alert alert, String commandId) {
        return alert.history().stream()
                .map(AlertEvent::handling)
                .anyMatch(handling -> handling != null && handling.commandId().equals(commandId));
    }

    private static int bytes(Alert alert) {
        return alert.history().stream()
                .map(AlertEvent::handling)
                .mapToInt(handling -> handling == null ? 0 : handling.bytes())
                .sum();
    }

    private static CommandDecision refused(String field, RejectCode code, String value) {
        return new CommandDecision.Refused(new Rejected(field, code, value));
    }
}
