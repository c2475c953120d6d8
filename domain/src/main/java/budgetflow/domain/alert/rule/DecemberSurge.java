package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Percentage;
import java.time.MonthDay;
import java.util.List;

/**
 * R20 突击花钱: more than a quarter of the year's spending fell into December; more severe where it was more than half and,
 * until November, less than half of the budget was spent. Judged once the year's last day is; it changes only by entries
 * that come late.
 */
final class DecemberSurge implements LineRule {
    private static final Parameter<Percentage> SHARE =
            Parameter.percent("december-percent", "25", "raised above this share of the year's spending");
    private static final Parameter<Percentage> MOST =
            Parameter.percent("most-percent", "50", "more severe above this share");
    private static final Parameter<Percentage> BEFORE = Parameter.percent(
            "before-december-percent", "50", "and with less than this of the budget spent until November");
    private static final Parameter<Severity> SEVERITY =
            Parameter.severity("severity", Severity.WARN, "above december-percent");
    private static final Parameter<Severity> SEVERITY_MOST =
            Parameter.severity("severity-most", Severity.HIGH, "above most-percent");
    static final RuleSpec<LineRule> SPEC =
            Materiality.spec(RuleCode.R20, DecemberSurge::new, SHARE, MOST, BEFORE, SEVERITY, SEVERITY_MOST);

    private final Percentage share;
    private final Percentage most;
    private final Percentage before;
    private final Severity severity;
    private final Severity severityMost;

    DecemberSurge(Thresholds thresholds) {
        share = thresholds.get(SHARE);
        most = thresholds.get(MOST);
        before = thresholds.get(BEFORE);
        severity = thresholds.get(SEVERITY);
        severityMost = thresholds.get(SEVERITY_MOST);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R20;
    }

    @Override
    public Judgement judge(Review review) {
        YearEnd year = YearEnd.of(review);
        if (!year.isJudged()) {
            return Judgement.UNCHANGED;
        }
        Money december = year.ofDecember();
        if (!year.executed().isPositive()) {
            return Judgement.CLEARED;
        }
        Money earlier = year.executed().minus(december);
        boolean isMost = exceeds(december, year, most)
                && year.adjusted().isPositive()
                && !before.isReachedBy(earlier, year.adjusted());
        if (!isMost && !exceeds(december, year, share)) {
            return Judgement.CLEARED;
        }
        return new Judgement.Triggered(
                isMost ? severityMost : severity,
                Shares.shown(december, year.executed()),
                Shares.shown(isMost ? most : share));
    }

    @Override
    public String trigger(Review review) {
        return YearEnd.of(review).lastDay().toString();
    }

    @Override
    public Money atStake(Review review) {
        return YearEnd.of(review).ofDecember();
    }

    @Override
    public List<MonthDay> checkpoints() {
        return YearEnd.CHECKPOINTS;
    }

    private static boolean exceeds(Money december, YearEnd year, Percentage bound) {
        return Shares.compare(december, year.executed(), Shares.ratio(bound)) > 0;
    }
}
