package budgetflow.domain.alert;

import budgetflow.domain.alert.Judgement.Cleared;
import budgetflow.domain.alert.Judgement.Triggered;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 预警生命周期: decides what a rule's judgement does to its alert, then applies it. An alert is raised once per episode,
 * however many days confirm it.
 */
final class AlertLifecycle {
    private AlertLifecycle() {}

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
                            triggered.threshold()));
        }
        if (judgement instanceof Cleared && current != null && current.state().isActive()) {
            return Optional.of(new AlertEvent(
                    on,
                    AlertEventKind.RESOLVED,
                    current.severity(),
                    current.trigger(),
                    current.value(),
                    current.threshold()));
        }
        return Optional.empty();
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
        if (!current.state().isActive()) {
            return Optional.of(AlertEventKind.REOPENED);
        }
        return triggered.severity().compareTo(current.severity()) > 0
                ? Optional.of(AlertEventKind.WORSENED)
                : Optional.empty();
    }
}
