package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R16 停滞: nothing was paid for 60 days after a payment, and the line is behind the plan's pace. It resolves with the next
 * payment, or one percentage point above the pace. A line that was never paid is R12's; after the year nothing stalls.
 */
final class Stalled implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.WARN);
    private static final Parameter<Integer> DAYS =
            Parameter.count("days-without-payment", 60, "days after the last payment, the first on which it is raised");
    private static final Parameter<Percentage> HYSTERESIS =
            Parameter.percent("hysteresis-pp", "1", "resolved so many points above the pace");
    static final RuleSpec<LineRule> SPEC = Materiality.spec(RuleCode.R16, Stalled::new, SEVERITY, DAYS, HYSTERESIS);

    private final Severity severity;
    private final int days;
    private final Percentage hysteresis;

    Stalled(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        days = thresholds.get(DAYS);
        hysteresis = thresholds.get(HYSTERESIS);
    }

    @Override
    public RuleCode code() {
        return RuleCode.R16;
    }

    @Override
    public Judgement judge(Review review) {
        Optional<LocalDate> paidOn = lastPaidOn(review.line(), review.on());
        if (!review.adjusted().isPositive() || paidOn.isEmpty()) {
            return Judgement.CLEARED;
        }
        long quiet = ChronoUnit.DAYS.between(paidOn.get(), review.on());
        if (quiet < days) {
            return Judgement.CLEARED;
        }
        if (review.on().isAfter(review.line().key().fiscalYear().lastDay())) {
            return Judgement.UNCHANGED;
        }
        Ratio pace = review.line().plan().paceOn(review.on());
        if (Shares.compare(review.executed(), review.adjusted(), pace) < 0) {
            return new Judgement.Triggered(severity, new Measure.Count(quiet), new Measure.Count(days));
        }
        boolean beyond = Shares.compare(review.executed(), review.adjusted(), enough(pace)) >= 0;
        return beyond ? Judgement.CLEARED : Judgement.UNCHANGED;
    }

    /** The day of the last payment. */
    @Override
    public String trigger(Review review) {
        return lastPaidOn(review.line(), review.on()).orElse(review.on()).toString();
    }

    /** What takes it back to its pace; any payment ends the silence. */
    @Override
    public Optional<Remedy> remedy(Review review) {
        Ratio pace = review.line().plan().paceOn(review.on());
        Money missing = Shares.leastReaching(enough(pace), review.adjusted()).minus(review.executed());
        return missing.isPositive() ? Optional.of(new Remedy.Spend(missing, review.nextDueOn())) : Optional.empty();
    }

    /** The first day on which the silence is long enough and the pace has overtaken the line; it stays so after. */
    @Override
    public Stream<LocalDate> daysToLookAgain(LineExecution line, LocalDate reviewedOn) {
        Money adjusted = line.adjustedOn(reviewedOn);
        if (!adjusted.isPositive()) {
            return Stream.of();
        }
        return lastPaidOn(line, reviewedOn)
                .map(paidOn -> paidOn.plusDays(days))
                .flatMap(from -> Shares.firstPaceAbove(line.plan(), from, line.executedOn(reviewedOn), adjusted))
                .stream();
    }

    /** At most the whole budget: nobody has to spend more than that. */
    private Ratio enough(Ratio pace) {
        Ratio above = Shares.moved(pace, hysteresis, 1);
        Ratio whole = new Ratio(1, 1);
        return above.compareTo(whole) > 0 ? whole : above;
    }

    /** The last day on which more was paid than was reversed; refunds are no payments. */
    private static Optional<LocalDate> lastPaidOn(LineExecution line, LocalDate on) {
        return line.ledger().days().stream()
                .filter(totals -> !totals.day().isAfter(on) && totals.netFen() + totals.refundsFen() > 0)
                .map(DayTotals::day)
                .reduce((earlier, later) -> later);
    }
}
