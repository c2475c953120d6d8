package budgetflow.alerts;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.ReconciliationReviewer;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.SourceKey;
import java.time.LocalDate;

/** 对账日结: judges control totals and their sources when a day is closed; first the totals, for sources go by them. */
final class ReconciliationClosing {
    private final ReconciliationState state;
    private final ReconciliationReviewer reviewer;
    private final Reports reports;

    ReconciliationClosing(ReconciliationState state, ReconciliationReviewer reviewer, Reports reports) {
        this.state = state;
        this.reviewer = reviewer;
        this.reports = reports;
    }

    /** @param rules which rules and thresholds there are: where they are others than before, all is judged once more */
    void close(LocalDate day, String rules, long timestamp) {
        state.judgeBy(rules);
        for (String key : state.takeDue(day)) {
            state.reconciliation(key).ifPresent(reconciliation -> review(reconciliation, day, timestamp));
        }
        for (String source : state.takeDueSources(day)) {
            review(SourceKey.of(source), day, timestamp);
        }
    }

    private void review(Reconciliation reconciliation, LocalDate day, long timestamp) {
        Alert current = state.alert(ReconciliationReviewer.alertOn(reconciliation));
        reviewer.review(reconciliation, day, current).ifPresent(alert -> report(alert, timestamp));
        state.judged(reconciliation, day);
    }

    private void review(SourceKey source, LocalDate day, long timestamp) {
        LocalDate lastTotalOn = state.lastTotalOn(source).orElseThrow();
        Alert current = state.alert(ReconciliationReviewer.alertOn(source));
        reviewer.review(source, day, lastTotalOn, state.missing(source), current)
                .ifPresent(alert -> report(alert, timestamp));
        reviewer.nextReviewOn(source, lastTotalOn, day).ifPresent(next -> state.schedule(source, next));
    }

    private void report(Alert alert, long timestamp) {
        state.keep(alert);
        reports.send(alert, timestamp);
    }
}
