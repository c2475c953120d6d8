package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R03 超前: the rate is more than 15 percentage points above the plan's pace, or at least 95 % before December. It resolves
 * one point below that: at 14 points above the pace, and, before December, under 94 %.
 */
final class AheadOfPlan implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.WARN);
    private static final Parameter<Percentage> MARGIN =
            Parameter.percent("ahead-pp", "15", "raised above the pace plus so many points");
    private static final Parameter<Percentage> NEAR_LIMIT =
            Parameter.percent("near-limit-percent", "95", "raised from this rate on, before near-limit-before");
    private static final Parameter<MonthDay> NEAR_LIMIT_BEFORE =
            Parameter.day("near-limit-before", "12-01", "the first day on which near-limit-percent is nothing special");
    private static final Parameter<Percentage> HYSTERESIS =
            Parameter.percent("hysteresis-pp", "1", "resolved so many points below what raises it");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(
            RuleCode.R03, AheadOfPlan::new, SEVERITY, MARGIN, NEAR_LIMIT, NEAR_LIMIT_BEFORE, HYSTERESIS);

    private final Severity severity;
    private final Percentage margin;
    private final Percentage nearLimit;
    private final MonthDay nearLimitBefore;
    private final Percentage marginToClear;
    private final Percentage nearLimitToClear;

    AheadOfPlan(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        margin = thresholds.get(MARGIN);
        nearLimit = thresholds.get(NEAR_LIMIT);
        nearLimitBefore = thresholds.get(NEAR_LIMIT_BEFORE);
        int hysteresis = thresholds.get(HYSTERESIS).tenThousandths();
        marginToClear = new Percentage(Math.max(0, margin.tenThousandths() - hysteresis));
        nearLimitToClear = new Percentage(Math.max(0, nearLimit.tenThousandths() - hysteresis));
    }

    @Override
    public RuleCode code() {
        return RuleCode.R03;
    }

    @Override
    public Judgement judge(Review review) {
        Money executed = review.executed();
        Money adjusted = review.adjusted();
        if (!adjusted.isPositive()) {
            return Judgement.CLEARED;
        }
        Ratio pace = review.line().plan().paceOn(review.on());
        boolean early = isEarly(review);
        boolean ahead = Shares.compare(executed, adjusted, Shares.moved(pace, margin, 1)) > 0;
        if (ahead || (early && nearLimit.isReachedBy(executed, adjusted))) {
            return new Judgement.Triggered(severity, Shares.shown(executed, adjusted), Shares.shown(bound(review)));
        }
        boolean clear = Shares.compare(executed, adjusted, Shares.moved(pace, marginToClear, 1)) <= 0
                && !(early && nearLimitToClear.isReachedBy(executed, adjusted));
        return clear ? Judgement.CLEARED : Judgement.UNCHANGED;
    }

    @Override
    public String trigger(Review review) {
        return review.firstEntryAbove(allowed(review)).map(Entry::entryId).orElseGet(() -> review.on()
                .toString());
    }

    /** What is beyond the bound now; the pace overtakes it by itself. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        Money over = review.executed().minus(allowed(review));
        return over.isPositive() ? Optional.of(new Remedy.Over(over)) : Optional.empty();
    }

    @Override
    public Optional<RuleCode> inhibitedBy() {
        return Optional.of(RuleCode.R02);
    }

    /** While nothing is paid the pace catches up: it can only resolve. */
    @Override
    public Stream<LocalDate> daysToLookAgain(LineExecution line, LocalDate reviewedOn) {
        Money executed = line.executedOn(reviewedOn);
        Money adjusted = line.adjustedOn(reviewedOn);
        if (!adjusted.isPositive() || !executed.isPositive()) {
            return Stream.of();
        }
        LocalDate lateEnough = nearLimitBefore.atYear(line.key().fiscalYear().year());
        boolean near = nearLimitToClear.isReachedBy(executed, adjusted);
        Ratio pace = line.plan().paceOn(reviewedOn);
        boolean ahead = Shares.compare(executed, adjusted, Shares.moved(pace, marginToClear, 1)) > 0;
        Optional<LocalDate> caughtUpOn = ahead
                ? Shares.firstPaceWithin(line.plan(), reviewedOn.plusDays(1), executed, adjusted, marginToClear)
                : Optional.empty();
        return Stream.concat(near ? Stream.of(lateEnough) : Stream.of(), caughtUpOn.stream());
    }

    private boolean isEarly(Review review) {
        int year = review.line().key().fiscalYear().year();
        return review.on().isBefore(nearLimitBefore.atYear(year));
    }

    /** The lower of the bounds that hold. */
    private Ratio bound(Review review) {
        Ratio ahead = Shares.moved(review.line().plan().paceOn(review.on()), margin, 1);
        return isNearer(review) ? Shares.ratio(nearLimit) : ahead;
    }

    /** The most that may be spent without being ahead: the margin may be reached, the limit may not. */
    private Money allowed(Review review) {
        return isNearer(review)
                ? Shares.leastReaching(bound(review), review.adjusted()).minus(new Money(1))
                : Shares.mostWithin(bound(review), review.adjusted());
    }

    private boolean isNearer(Review review) {
        Ratio ahead = Shares.moved(review.line().plan().paceOn(review.on()), margin, 1);
        return isEarly(review) && Shares.ratio(nearLimit).compareTo(ahead) <= 0;
    }
}
