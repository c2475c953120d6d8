package budgetflow.domain.alert.backtest;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * 预警统计: what became of some alerts by a day.
 *
 * @param alerts how many there are, one for each rule, subject and year
 * @param raised how often they were raised, each time they came back included
 * @param resolved how often the data took the reason away
 * @param open how many stand unresolved
 * @param daysOpen for how many days they stood in all: from the day of raising to that of resolving, which does not count,
 *     or through the last day
 */
public record AlertTally(int alerts, int raised, int resolved, int open, long daysOpen) {
    public static final AlertTally NOTHING = new AlertTally(0, 0, 0, 0, 0);

    /** Of all of them together; {@code closedOn} is the last day that was closed. */
    public static AlertTally of(Collection<Alert> alerts, LocalDate closedOn) {
        return alerts.stream().map(alert -> of(alert, closedOn)).reduce(NOTHING, AlertTally::plus);
    }

    public AlertTally plus(AlertTally other) {
        return new AlertTally(
                alerts + other.alerts,
                raised + other.raised,
                resolved + other.resolved,
                open + other.open,
                daysOpen + other.daysOpen);
    }

    private static AlertTally of(Alert alert, LocalDate closedOn) {
        int raised = 0;
        int resolved = 0;
        long daysOpen = 0;
        LocalDate since = null;
        for (AlertEvent event : alert.history()) {
            if (begins(event.kind())) {
                raised++;
                since = event.on();
            } else if (event.kind() == AlertEventKind.RESOLVED) {
                resolved++;
                daysOpen += days(since, event.on());
                since = null;
            }
        }
        daysOpen += days(since, closedOn.plusDays(1));
        return new AlertTally(1, raised, resolved, since == null ? 0 : 1, daysOpen);
    }

    private static boolean begins(AlertEventKind kind) {
        return kind == AlertEventKind.OPEN || kind == AlertEventKind.REOPENED;
    }

    private static long days(@Nullable LocalDate since, LocalDate until) {
        return since == null ? 0 : ChronoUnit.DAYS.between(since, until);
    }
}
