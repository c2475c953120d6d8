package budgetflow.domain.alert;

import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.SourceKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 对账预警: reviews control totals, and the sources that send them, when a business day is closed. Pure, as is the review
 * of lines.
 */
public final class ReconciliationReviewer {
    private final ReconciliationRules rules;
    private final WorkingCalendar calendar;

    public ReconciliationReviewer(ReconciliationRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    public static AlertKey alertOn(Reconciliation reconciliation) {
        return new AlertKey(RuleCode.R50, new AlertSubject.OfReconciliation(reconciliation.key()));
    }

    public static AlertKey alertOn(SourceKey source) {
        return new AlertKey(RuleCode.R51, new AlertSubject.OfSource(source));
    }

    /**
     * Judges one control total; to be asked from the close of the day it is about.
     *
     * @param current the alert on it, null where there was none yet
     * @return the alert after something happened to it; empty where nothing did
     */
    public Optional<Alert> review(Reconciliation reconciliation, LocalDate on, @Nullable Alert current) {
        ReconciliationReview review = new ReconciliationReview(reconciliation, on);
        return rules.of(reconciliation.key())
                .map(rule -> AlertLifecycle.step(current, alertOn(reconciliation), rule, review, on))
                .orElseGet(() -> switchedOff(current, on));
    }

    /**
     * Judges a source by its totals for a day and before.
     *
     * @param lastTotalOn the latest day a total is about
     * @param missing the reconciliations with entries missing
     * @param current the alert on it, null where there was none yet
     * @return the alert after something happened to it; empty where nothing did
     */
    public Optional<Alert> review(
            SourceKey source,
            LocalDate on,
            LocalDate lastTotalOn,
            List<Reconciliation> missing,
            @Nullable Alert current) {
        SourceReview review = new SourceReview(source, on, lastTotalOn, missing, calendar);
        return rules.of(source)
                .map(rule -> AlertLifecycle.step(current, alertOn(source), rule, review, on))
                .orElseGet(() -> switchedOff(current, on));
    }

    private static Optional<Alert> switchedOff(@Nullable Alert current, LocalDate on) {
        return Optional.ofNullable(current).flatMap(alert -> AlertLifecycle.switchedOff(alert, on));
    }

    /** The day on whose close a source falls silent if nothing comes; empty where that is past, or its year is over. */
    public Optional<LocalDate> nextReviewOn(SourceKey source, LocalDate lastTotalOn, LocalDate reviewedOn) {
        return rules.of(source)
                .map(rule -> calendar.workingDayAfter(lastTotalOn, rule.quietWorkingDays()))
                .filter(silentOn ->
                        silentOn.isAfter(reviewedOn) && source.fiscalYear().contains(silentOn));
    }
}
