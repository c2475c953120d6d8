package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Percentage;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * R15 年终低执行: less of the budget was spent in the year than its target, judged with the grace of a milestone. It resolves
 * when that much was spent after all, by entries that come late.
 */
final class LowAtYearEnd implements LineRule {
    private static final Parameter<Percentage> TARGET =
            Parameter.percent("target-percent", "95", "the project's own target; documents say 95 or 100");
    private static final Parameter<Percentage> FAR_BELOW =
            Parameter.percent("far-below-percent", "90", "below this it is more severe");
    private static final Parameter<Severity> SEVERITY =
            Parameter.severity("severity", Severity.WARN, "below target-percent");
    private static final Parameter<Severity> SEVERITY_FAR_BELOW =
            Parameter.severity("severity-far-below", Severity.HIGH, "below far-below-percent");
    static final RuleSpec<LineRule> SPEC =
            Materiality.spec(RuleCode.R15, LowAtYearEnd::new, TARGET, FAR_BELOW, SEVERITY, SEVERITY_FAR_BELOW);

    private final Percentage target;
    private final Percentage farBelow;
    private final Severity severity;
    private final Severity severityFarBelow;

    LowAtYearEnd(Thresholds thresholds) {
        target = thresholds.get(TARGET);
        farBelow = thresholds.get(FAR_BELOW);
        severity = thresholds.get(SEVERITY);
        severityFarBelow = thresholds.get(SEVERITY_FAR_BELOW);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R15;
    }

    @Override
    public Judgement judge(Review review) {
        YearEnd year = YearEnd.of(review);
        if (!year.isJudged()) {
            return Judgement.UNCHANGED;
        }
        if (!year.adjusted().isPositive()) {
            return Judgement.CLEARED;
        }
        boolean far = !farBelow.isReachedBy(year.executed(), year.adjusted());
        if (!far && target.isReachedBy(year.executed(), year.adjusted())) {
            return Judgement.CLEARED;
        }
        return new Judgement.Triggered(
                far ? severityFarBelow : severity,
                Shares.shown(year.executed(), year.adjusted()),
                Shares.shown(higherTarget()));
    }

    @Override
    public String trigger(Review review) {
        return YearEnd.of(review).lastDay().toString();
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        YearEnd year = YearEnd.of(review);
        Money missing = Shares.leastReaching(Shares.ratio(higherTarget()), year.adjusted())
                .minus(year.executed());
        return missing.isPositive() ? Optional.of(new Remedy.Spend(missing, year.lastDay())) : Optional.empty();
    }

    @Override
    public List<MonthDay> checkpoints() {
        return YearEnd.CHECKPOINTS;
    }

    private Percentage higherTarget() {
        return target.compareTo(farBelow) < 0 ? farBelow : target;
    }
}
