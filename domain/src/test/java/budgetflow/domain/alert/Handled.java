package budgetflow.domain.alert;

import budgetflow.domain.given.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Commands on the alert that a road is overspent, synthetic; what it takes to be complete is filled in. */
public final class Handled {
    public static final AlertKey OVERSPENT = new AlertKey(RuleCode.R02, AlertSubject.of(Given.ROAD));

    /** Three in the afternoon of 6 July in Asia/Shanghai. */
    public static final Instant AT = Instant.parse("2024-07-06T07:00:00Z");

    private static final LocalDate BY = LocalDate.of(2024, 7, 31);

    private Handled() {}

    /** A complete command of the finance bureau's, on the alert above. */
    public static AlertCommand command(String id, AlertAction action) {
        return command(OVERSPENT, id, action, null);
    }

    public static AlertCommand command(AlertKey alert, String id, AlertAction action, @Nullable Integer against) {
        return new AlertCommand(alert, action, handling(id, action), against);
    }

    /** A reason and a day are given where the action asks for one. */
    public static Handling handling(String id, AlertAction action) {
        return new Handling(
                id,
                "王会计",
                ActorRole.FINANCE,
                AT,
                action == AlertAction.EXPLAIN ? ExplanationCode.PROCUREMENT : null,
                "合成: 招标延期",
                action == AlertAction.EXPLAIN || action == AlertAction.RECTIFY ? BY : null);
    }

    /** An alert that has taken steps, each of them OPEN or what the table permits; figures and days do not matter. */
    static Alert alertAfter(List<AlertEventKind> steps) {
        Alert alert = null;
        int number = 0;
        for (AlertEventKind step : steps) {
            AlertEvent event = step.isOfData()
                    ? ofData(step, LocalDate.of(2024, 7, 1), Severity.WARN)
                    : AlertEvent.handled(
                            alert == null ? ofData(AlertEventKind.OPEN, BY, Severity.WARN) : alert.last(),
                            step,
                            handling("earlier-" + number++, AlertAction.ACKNOWLEDGE));
            alert = AlertLifecycle.apply(alert, OVERSPENT, event);
        }
        return Objects.requireNonNull(alert);
    }

    static AlertEvent ofData(AlertEventKind kind, LocalDate on, Severity severity) {
        Measure nothing = new Measure.Count(0);
        return new AlertEvent(on, kind, severity, "P-1", nothing, nothing);
    }
}
