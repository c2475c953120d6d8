package budgetflow.alerts.delivery.planning;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertState;

/** 预警处置阶段: how an alert stands as far as telling people goes. The one place that knows the states. */
enum Standing {
    /** Somebody has to be told. */
    FIRING,
    /** Somebody has taken it in hand: no reminders, no escalation. */
    HANDLED,
    /** Nothing is left to do. */
    OVER;

    static Standing of(Alert alert) {
        return of(alert.state());
    }

    private static Standing of(AlertState state) {
        return switch (state) {
            case OPEN, REOPENED -> FIRING;
            case ACKNOWLEDGED, EXPLAINED, RECTIFYING -> HANDLED;
            case RESOLVED, CLOSED, FALSE_POSITIVE -> OVER;
        };
    }

    /** Which time it is that the alert stands: 1 at first, one more with each reopening. */
    static long episode(Alert alert) {
        return alert.history().stream()
                .filter(event -> event.kind() == AlertEventKind.OPEN || event.kind() == AlertEventKind.REOPENED)
                .count();
    }

    /** The alert as it was when so many of its events were known; all of them where it has fewer. */
    static Alert asOf(Alert alert, int events) {
        int known = Math.min(events, alert.history().size());
        return new Alert(alert.key(), alert.history().subList(0, known));
    }
}
