package budgetflow.domain.report;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 处置步骤口径: which steps of an alert a report counts: those of days up to its own. Business days and people's days are the same
 * calendar, unless history is replayed: whoever acts on it acts long after its last day. That they did belongs to the
 * report as of that day then, for there is no other it could belong to.
 */
record AlertSteps(LocalDate asOf, @Nullable LocalDate lastClosedOn) {
    /** No bureau leaves its days open for longer. */
    private static final long DAYS_A_BUREAU_MAY_LAG = 31;

    boolean counts(AlertEvent event) {
        return !event.on().isAfter(asOf) || (event.handling() != null && isOnReplayedHistory(event.on()));
    }

    private boolean isOnReplayedHistory(LocalDate actedOn) {
        return lastClosedOn != null
                && !asOf.isBefore(lastClosedOn)
                && actedOn.isAfter(lastClosedOn.plusDays(DAYS_A_BUREAU_MAY_LAG));
    }

    /** The alert as it stood, in the order of its history. */
    Alert counted(Alert alert) {
        List<AlertEvent> until = alert.history().stream().filter(this::counts).toList();
        return new Alert(alert.key(), until);
    }
}
