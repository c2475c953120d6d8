package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.time.MonthDay;
import java.util.List;

/**
 * R21 年末一周: the last seven days of the year took at least 8.7 % of its spending, or at least 4.9 times what an average
 * week before them did. Judged once the year's last day is; it changes only by entries that come late.
 */
final class LastWeek implements LineRule {
    private static final int WEEK = 7;

    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.WARN);
    private static final Parameter<Percentage> SHARE =
            Parameter.percent("week-percent", "8.7", "raised from this share of the year's spending on");
    private static final Parameter<Ratio> TIMES =
            Parameter.factor("times-mean", "4.9", "or from so many times the mean of the weeks before");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R21, LastWeek::new, SEVERITY, SHARE, TIMES);

    private final Severity severity;
    private final Percentage share;
    private final Ratio times;

    LastWeek(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        share = thresholds.get(SHARE);
        times = thresholds.get(TIMES);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R21;
    }

    @Override
    public Judgement judge(Review review) {
        YearEnd year = YearEnd.of(review);
        if (!year.isJudged()) {
            return Judgement.UNCHANGED;
        }
        Money week = year.ofLastDays(WEEK);
        if (!week.isPositive()) {
            return Judgement.CLEARED;
        }
        if (year.executed().isPositive() && share.isReachedBy(week, year.executed())) {
            return new Judgement.Triggered(severity, Shares.shown(week, year.executed()), Shares.shown(share));
        }
        Money before = year.executed().minus(week);
        Ratio bound = timesWeekly(year);
        return before.isPositive() && Shares.compare(week, before, bound) >= 0
                ? new Judgement.Triggered(
                        severity, new Measure.Amount(week), new Measure.Amount(Shares.leastReaching(bound, before)))
                : Judgement.CLEARED;
    }

    @Override
    public String trigger(Review review) {
        return YearEnd.of(review).lastDay().toString();
    }

    @Override
    public Money atStake(Review review) {
        return YearEnd.of(review).ofLastDays(WEEK);
    }

    @Override
    public List<MonthDay> checkpoints() {
        return YearEnd.CHECKPOINTS;
    }

    /** So many weeks as a share of all days before the last week. */
    private Ratio timesWeekly(YearEnd year) {
        long daysBefore = year.lastDay().lengthOfYear() - (long) WEEK;
        return new Ratio(times.numerator() * WEEK, times.denominator() * daysBefore);
    }
}
