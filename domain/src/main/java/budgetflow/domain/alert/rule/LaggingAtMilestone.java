package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.util.List;
import java.util.Optional;

/**
 * R10 进度滞后: the line lagged at the last judged milestone and has not caught up since.
 *
 * <p>It resolves when E(t) reaches the milestone's percentage of B1(t); the verdict itself never changes. A
 * supplementary budget alone never brings it back: for that, spending must also be under the milestone as it was
 * judged.
 */
final class LaggingAtMilestone implements LineRule {
    private static final Parameter<Percentage> INFO_UP_TO =
            Parameter.percent("info-up-to-pp", "5", "a gap of up to so many points is INFO");
    private static final Parameter<Percentage> WARN_UP_TO =
            Parameter.percent("warn-up-to-pp", "15", "up to so many points it is WARN, beyond them HIGH");
    static final RuleSpec<LineRule> SPEC =
            Materiality.spec(RuleCode.R10, LaggingAtMilestone::new, INFO_UP_TO, WARN_UP_TO);

    /** A gap up to and including {@code upTo} has this severity. */
    private record Band(Percentage upTo, Severity severity) {}

    private final List<Band> bands;

    LaggingAtMilestone(Thresholds thresholds) {
        bands = List.of(
                new Band(thresholds.get(INFO_UP_TO), Severity.INFO),
                new Band(thresholds.get(WARN_UP_TO), Severity.WARN));
    }

    @Override
    public RuleCode code() {
        return RuleCode.R10;
    }

    @Override
    public Judgement judge(Review review) {
        MilestoneVerdict judged = review.judged();
        if (judged == null) {
            return Judgement.UNCHANGED;
        }
        Percentage due = judged.restated().milestone().percent();
        if (due.isReachedBy(review.executed(), review.adjusted())) {
            return Judgement.CLEARED;
        }
        AsReported reported = judged.asReported();
        boolean lags =
                reported.verdict() == Verdict.LAGGING && !due.isReachedBy(review.executed(), reported.adjusted());
        return lags ? triggered(due, reported) : Judgement.UNCHANGED;
    }

    @Override
    public String trigger(Review review) {
        MilestoneVerdict judged = review.judged();
        return judged == null
                ? review.on().toString()
                : judged.restated().milestone().dueOn().toString();
    }

    /** Enough until the next due date; in the next year only late entries help. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        MilestoneVerdict judged = review.judged();
        if (judged == null) {
            return Optional.empty();
        }
        Ratio due = Shares.ratio(judged.restated().milestone().percent());
        Money missing = Shares.leastReaching(due, review.adjusted()).minus(review.executed());
        return missing.isPositive() ? Optional.of(new Remedy.Spend(missing, review.nextDueOn())) : Optional.empty();
    }

    private Judgement triggered(Percentage due, AsReported reported) {
        String executed = reported.share().map(Ratio::asPercent).orElse("0");
        return new Judgement.Triggered(
                severity(due, reported), new Measure.Share(executed), new Measure.Share(due.text()));
    }

    private Severity severity(Percentage due, AsReported reported) {
        for (Band band : bands) {
            int least = Math.max(0, due.tenThousandths() - band.upTo().tenThousandths());
            if (new Percentage(least).isReachedBy(reported.executed(), reported.adjusted())) {
                return band.severity();
            }
        }
        return Severity.HIGH;
    }
}
