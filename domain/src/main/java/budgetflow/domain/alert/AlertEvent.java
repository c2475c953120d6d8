package budgetflow.domain.alert;

import budgetflow.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 预警事件: one step in an alert's life. What the data did says what tripped the rule; what somebody did says who, and
 * repeats the figures it was done upon.
 *
 * @param on the business day it happened on; of somebody's step the day it was given, in Asia/Shanghai
 * @param severity from this step on
 * @param trigger what tripped the rule: an entry id, a due date, a reconciliation key
 * @param value the figure then
 * @param threshold what it was held against
 * @param planned what the plan asked for then; null where the rule knows none, and in events of earlier releases
 * @param remedy what would have resolved it then; null where that is no amount, or it is resolved
 * @param handling who did it and what they said; null where the data did it, and only there
 */
public record AlertEvent(
        LocalDate on,
        AlertEventKind kind,
        Severity severity,
        String trigger,
        Measure value,
        Measure threshold,
        @Nullable Money planned,
        @Nullable Remedy remedy,
        @Nullable Handling handling) {

    public AlertEvent {
        if (kind.isOfData() != (handling == null)) {
            throw new IllegalArgumentException(
                    kind + (handling == null ? " is somebody's step" : " is the data's step"));
        }
    }

    /** A step of the data's, without more than the figures that tripped it. */
    public AlertEvent(
            LocalDate on, AlertEventKind kind, Severity severity, String trigger, Measure value, Measure threshold) {
        this(on, kind, severity, trigger, value, threshold, null, null, null);
    }

    /** Somebody's step, upon the figures of the event before it. */
    public static AlertEvent handled(AlertEvent before, AlertEventKind kind, Handling handling) {
        return new AlertEvent(
                handling.on(),
                kind,
                before.severity,
                before.trigger,
                before.value,
                before.threshold,
                before.planned,
                before.remedy,
                handling);
    }
}
