package budgetflow.alerts.delivery.planning;

import budgetflow.domain.alert.Alert;
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

    /** Which time it is that somebody has to be told: 1 at first, one more with each return from being handled or over. */
    static int episode(Alert alert) {
        int episodes = 0;
        Standing before = OVER;
        for (int events = 1; events <= alert.history().size(); events++) {
            Standing now = of(asOf(alert, events));
            if (now == FIRING && before != FIRING) {
                episodes++;
            }
            before = now;
        }
        return episodes;
    }

    /** The alert as it was when so many of its events were known; all of them where it has fewer. */
    static Alert asOf(Alert alert, int events) {
        int known = Math.min(events, alert.history().size());
        return new Alert(alert.key(), alert.history().subList(0, known));
    }
}
