package budgetflow.domain.alert;

import budgetflow.domain.execution.AsReported;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import java.time.LocalDate;
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
    /** A gap up to and including {@code upTo} has this severity. */
    private record Band(Percentage upTo, Severity severity) {}

    private static final List<Band> BANDS = List.of(
            new Band(Percentage.of(5), Severity.INFO),
            new Band(Percentage.of(15), Severity.WARN),
            new Band(Percentage.HUNDRED, Severity.HIGH));

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

    /** What is due at a milestone that was judged, of the budget as it is now; the plan's next milestone asks for more. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        MilestoneVerdict judged = review.judged();
        if (judged == null) {
            return Optional.empty();
        }
        Percentage due = judged.restated().milestone().percent();
        Money missing = due.leastOf(review.adjusted()).minus(review.executed());
        LocalDate by = review.line().plan().milestones().stream()
                .map(Milestone::dueOn)
                .filter(day -> !day.isBefore(review.on()))
                .findFirst()
                .orElse(review.line().key().fiscalYear().lastDay());
        return Optional.of(new Remedy.Spend(missing, by));
    }

    private static Judgement triggered(Percentage due, AsReported reported) {
        String executed = reported.share().map(Ratio::asPercent).orElse("0");
        return new Judgement.Triggered(
                severity(due, reported), new Measure.Share(executed), new Measure.Share(due.text()));
    }

    private static Severity severity(Percentage due, AsReported reported) {
        for (Band band : BANDS) {
            int least = Math.max(0, due.tenThousandths() - band.upTo().tenThousandths());
            if (new Percentage(least).isReachedBy(reported.executed(), reported.adjusted())) {
                return band.severity();
            }
        }
        return Severity.HIGH;
    }
}
