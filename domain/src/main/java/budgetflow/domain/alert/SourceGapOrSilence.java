package budgetflow.domain.alert;

import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * R51 断号或静默: a source says it sent entries that were never taken in, or it has sent no control total for two working
 * days. It resolves when no entry is missing and totals come again.
 */
final class SourceGapOrSilence implements Rule<SourceReview> {
    /** Working days without a total after which a source is silent. */
    static final int QUIET_WORKING_DAYS = 2;

    private static final Comparator<Reconciliation> BY_DAY = Comparator.<Reconciliation, LocalDate>comparing(
                    reconciliation -> reconciliation.key().day())
            .thenComparing(Reconciliation::key);

    @Override
    public RuleCode code() {
        return RuleCode.R51;
    }

    @Override
    public Judgement judge(SourceReview review) {
        long missing = review.missingEntries();
        if (missing > 0) {
            return new Judgement.Triggered(Severity.HIGH, new Measure.Count(missing), new Measure.Count(0));
        }
        long quiet = review.quietWorkingDays();
        return quiet >= QUIET_WORKING_DAYS
                ? new Judgement.Triggered(
                        Severity.WARN, new Measure.Count(quiet), new Measure.Count(QUIET_WORKING_DAYS))
                : Judgement.CLEARED;
    }

    /** The earliest reconciliation with entries missing; of a silent source the day of its last total. */
    @Override
    public String trigger(SourceReview review) {
        return review.missing().stream()
                .min(BY_DAY)
                .map(reconciliation -> reconciliation.key().text())
                .orElseGet(() -> review.lastTotalOn().toString());
    }
}
