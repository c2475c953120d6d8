package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.alert.SourceReview;
import budgetflow.domain.alert.SourceRule;
import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * R51 断号或静默: a source says it sent entries that were never taken in, or it has sent no control total for two working
 * days. It resolves when no entry is missing and totals come again.
 */
final class SourceGapOrSilence implements SourceRule {
    private static final Parameter<Integer> QUIET_WORKING_DAYS = Parameter.countFromOne(
            "quiet-working-days", 2, "working days without a total after which a source is silent");
    private static final Parameter<Severity> SEVERITY_GAP =
            Parameter.severity("severity-gap", Severity.HIGH, "entries are missing");
    private static final Parameter<Severity> SEVERITY_SILENCE =
            Parameter.severity("severity-silence", Severity.WARN, "the source is silent");
    static final RuleSpec<SourceRule> SPEC = new RuleSpec<>(
            RuleCode.R51, List.of(QUIET_WORKING_DAYS, SEVERITY_GAP, SEVERITY_SILENCE), SourceGapOrSilence::new);

    private static final Comparator<Reconciliation> BY_DAY = Comparator.<Reconciliation, LocalDate>comparing(
                    reconciliation -> reconciliation.key().day())
            .thenComparing(Reconciliation::key);

    private final int quietWorkingDays;
    private final Severity severityOfGap;
    private final Severity severityOfSilence;

    SourceGapOrSilence(Thresholds thresholds) {
        quietWorkingDays = thresholds.get(QUIET_WORKING_DAYS);
        severityOfGap = thresholds.get(SEVERITY_GAP);
        severityOfSilence = thresholds.get(SEVERITY_SILENCE);
    }

    @Override
    public int quietWorkingDays() {
        return quietWorkingDays;
    }

    @Override
    public RuleCode code() {
        return RuleCode.R51;
    }

    @Override
    public Judgement judge(SourceReview review) {
        long missing = review.missingEntries();
        if (missing > 0) {
            return new Judgement.Triggered(severityOfGap, new Measure.Count(missing), new Measure.Count(0));
        }
        long quiet = review.quietWorkingDays();
        return quiet >= quietWorkingDays
                ? new Judgement.Triggered(
                        severityOfSilence, new Measure.Count(quiet), new Measure.Count(quietWorkingDays))
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
