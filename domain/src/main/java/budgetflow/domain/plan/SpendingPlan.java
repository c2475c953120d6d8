package budgetflow.domain.plan;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.rejection.RejectCode;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * 资金支出计划: a spending plan: cumulative percentages with due dates, strictly rising, ending at 100 % within the year.
 *
 * @param fiscalYear the year the plan is for
 * @param milestones in order; {@link IllegalArgumentException} where {@link #misfit} finds a fault
 */
public record SpendingPlan(FiscalYear fiscalYear, List<Milestone> milestones) {

    public SpendingPlan {
        milestones = List.copyOf(milestones);
        Optional<RejectCode> fault = misfit(fiscalYear, milestones);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get() + ": " + milestones);
        }
    }

    /** What keeps milestones, in order, from being a plan for a year; empty where they are one. */
    public static Optional<RejectCode> misfit(FiscalYear year, List<Milestone> milestones) {
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            if (!year.contains(milestone.dueOn())) {
                return Optional.of(RejectCode.OUTSIDE_FISCAL_YEAR);
            }
            Milestone earlier = i == 0 ? new Milestone(LocalDate.MIN, Percentage.ZERO) : milestones.get(i - 1);
            if (!milestone.dueOn().isAfter(earlier.dueOn())
                    || milestone.percent().compareTo(earlier.percent()) <= 0) {
                return Optional.of(RejectCode.PLAN_NOT_RISING);
            }
        }
        boolean ends = !milestones.isEmpty()
                && milestones.get(milestones.size() - 1).percent().equals(Percentage.HUNDRED);
        return ends ? Optional.empty() : Optional.of(RejectCode.PLAN_NOT_ENDING_AT_100);
    }

    /** The plan where none is given: 30 % by 31 March, 60 % by 30 June, 90 % by 31 October, 100 % by 31 December. */
    public static SpendingPlan standard(FiscalYear year) {
        return new SpendingPlan(
                year,
                List.of(
                        new Milestone(LocalDate.of(year.year(), Month.MARCH, 31), Percentage.of(30)),
                        new Milestone(LocalDate.of(year.year(), Month.JUNE, 30), Percentage.of(60)),
                        new Milestone(LocalDate.of(year.year(), Month.OCTOBER, 31), Percentage.of(90)),
                        new Milestone(year.lastDay(), Percentage.HUNDRED)));
    }

    /** planFloor 计划下限: the percentage of the last milestone whose due date is on or before a day, else zero. */
    public Percentage floorOn(LocalDate day) {
        Percentage floor = Percentage.ZERO;
        for (Milestone milestone : milestones) {
            if (!milestone.dueOn().isAfter(day)) {
                floor = milestone.percent();
            }
        }
        return floor;
    }

    /**
     * planPace 计划进度: linear by day between milestones, from 0 on 1 January; indicative only.
     *
     * @return a fraction of one, exact: on 30 September of the standard plan 60 % + 30 % × 92/123
     */
    public Ratio paceOn(LocalDate day) {
        LocalDate since = fiscalYear.firstDay();
        int reached = 0;
        if (day.isBefore(since)) {
            return new Ratio(0, 1);
        }
        for (Milestone milestone : milestones) {
            if (day.isBefore(milestone.dueOn())) {
                long length = ChronoUnit.DAYS.between(since, milestone.dueOn());
                long gone = ChronoUnit.DAYS.between(since, day);
                long rise = (long) milestone.percent().tenThousandths() - reached;
                return new Ratio(reached * length + rise * gone, Percentage.WHOLE * length);
            }
            since = milestone.dueOn();
            reached = milestone.percent().tenThousandths();
        }
        return new Ratio(1, 1);
    }
}
