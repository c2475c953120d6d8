package budgetflow.domain.execution;

import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.money.Wide;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 预算执行: one line's budget, plan and ledger; every figure is computed from them, as of any day.
 *
 * @param budget without changes where no budget line is known: what was spent is then unbudgeted
 * @param plan the plan in force: the line's own, else its unit's, else its region's, else the standard one
 * @param ledger what was spent, by day
 */
public record LineExecution(BudgetLine budget, SpendingPlan plan, Ledger ledger) {
    /** Ahead of plan means more than 15 percentage points above the pace, here in ten-thousandths of a percent. */
    private static final long AHEAD_MARGIN = 15L * Percentage.WHOLE / 100;

    public LineKey key() {
        return budget.key();
    }

    /**
     * Whether there is neither a budget nor an entry: all that was there moved to other lines. Such a line is a state
     * that was sent, never a line to show: in another order of arrival it would not have been sent at all.
     */
    public boolean isVoid() {
        return budget.changes().isEmpty() && ledger.days().isEmpty();
    }

    /** The exact share of a budget that was executed; empty where the budget is not above 0: there is no rate then. */
    public static Optional<Ratio> share(Money executed, Money budget) {
        return budget.isPositive() ? Optional.of(new Ratio(executed.fen(), budget.fen())) : Optional.empty();
    }

    /** B1(t). */
    public Money adjustedOn(LocalDate day) {
        return budget.adjustedOn(day);
    }

    /** E(t). */
    public Money executedOn(LocalDate day) {
        return ledger.netUpTo(day);
    }

    /** R1 执行率: all that was executed over the adjusted budget of a day. */
    public Optional<Ratio> rateOn(LocalDate day) {
        return share(ledger.net(), adjustedOn(day));
    }

    /** The four calendar quarters. */
    public List<QuarterFigures> quarters() {
        FiscalYear year = key().fiscalYear();
        List<QuarterFigures> quarters = new ArrayList<>(FiscalYear.QUARTERS);
        Money before = Money.ZERO;
        for (int quarter = 1; quarter <= FiscalYear.QUARTERS; quarter++) {
            LocalDate last = year.lastDayOfQuarter(quarter);
            Money cumulative = executedOn(last);
            quarters.add(new QuarterFigures(
                    quarter,
                    cumulative.minus(before),
                    cumulative,
                    adjustedOn(last),
                    plan.floorOn(last),
                    plan.paceOn(last)));
            before = cumulative;
        }
        return quarters;
    }

    /** What was spent in each of the twelve months. */
    public List<Money> months() {
        List<Money> months = new ArrayList<>(12);
        for (int month = 1; month <= 12; month++) {
            months.add(ledger.netOf(YearMonth.of(key().fiscalYear().year(), month)));
        }
        return months;
    }

    /** Every milestone of the plan with its restated verdict, as it stands when {@code closedOn} is the last closed day. */
    public List<MilestoneFigures> milestonesOn(LocalDate closedOn, JudgingDays judgingDays) {
        return plan.milestones().stream()
                .map(milestone -> milestoneOn(milestone, closedOn, judgingDays))
                .toList();
    }

    /** One milestone with its restated verdict; PENDING while its judging day is after {@code closedOn}. */
    public MilestoneFigures milestoneOn(Milestone milestone, LocalDate closedOn, JudgingDays judgingDays) {
        Money adjusted = adjustedOn(milestone.dueOn());
        Money executed = executedOn(milestone.dueOn());
        Verdict verdict = null;
        if (adjusted.isPositive()) {
            verdict = judgingDays.of(milestone.dueOn()).isAfter(closedOn)
                    ? Verdict.PENDING
                    : milestone.percent().isReachedBy(executed, adjusted) ? Verdict.MET : Verdict.LAGGING;
        }
        return new MilestoneFigures(milestone, adjusted, milestone.percent().of(adjusted), executed, verdict);
    }

    /** How the line stands when {@code closedOn} is the last closed day; no grace here, unlike for verdicts. */
    public ExecutionStatus statusOn(LocalDate closedOn) {
        return statusOf(ledger.entries(), ledger.net(), adjustedOn(closedOn), plan, closedOn);
    }

    /**
     * The same of a line of which only the figures are at hand.
     *
     * @param adjusted the adjusted budget effective on {@code closedOn}
     */
    public static ExecutionStatus statusOf(
            int entries, Money net, Money adjusted, SpendingPlan plan, LocalDate closedOn) {
        boolean untouched = entries == 0;
        Percentage floor = plan.floorOn(closedOn);
        if (!untouched && !adjusted.isPositive()) {
            return ExecutionStatus.UNBUDGETED;
        }
        if (net.compareTo(adjusted) > 0) {
            return ExecutionStatus.OVERSPENT;
        }
        if (!floor.isReachedBy(net, adjusted)) {
            return ExecutionStatus.LAGGING;
        }
        if (adjusted.isPositive() && isAhead(net, adjusted, plan.paceOn(closedOn))) {
            return ExecutionStatus.AHEAD;
        }
        return untouched && floor.equals(Percentage.ZERO) ? ExecutionStatus.NOT_STARTED : ExecutionStatus.ON_TRACK;
    }

    private static boolean isAhead(Money net, Money adjusted, Ratio pace) {
        // net / adjusted > numerator / denominator + margin / WHOLE, brought over one denominator.
        long denominator = Math.multiplyExact(pace.denominator(), Percentage.WHOLE);
        long bound = Math.addExact(
                Math.multiplyExact(pace.numerator(), Percentage.WHOLE),
                Math.multiplyExact(AHEAD_MARGIN, pace.denominator()));
        return Wide.compareProducts(net.fen(), denominator, bound, adjusted.fen()) > 0;
    }
}
