package budgetflow.dashboard.web.chart;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.execution.Forecast;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Milestone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 支出进度: one line through its year, as of a day.
 *
 * @param on the day asked; what was paid after it is not there
 * @param spent cumulative, one point for each day of payment; holds until the next
 * @param plan the plan floor × adjusted budget of the day; holds until the next point
 * @param pace the plan pace × adjusted budget of the day; straight from point to point
 * @param budget the adjusted budget; holds until the next point
 * @param changes approved changes after the original, effective by the day asked
 * @param drafts those not approved, which move nothing
 * @param months the same in a table, one row for each month that has begun
 * @param outlook null where it is too early to tell, or there is nothing more to come
 * @param needed null where the year holds no further milestone
 */
public record BurnUp(
        LocalDate on,
        List<Point> spent,
        List<Point> plan,
        List<Point> pace,
        List<Point> budget,
        List<BudgetChange> changes,
        List<BudgetChange> drafts,
        List<Month> months,
        @Nullable Outlook outlook,
        @Nullable Needed needed) {

    /** An amount on a day. */
    public record Point(LocalDate day, Money amount) {}

    /** The end of a month, or the day asked in the month it falls into. */
    public record Month(LocalDate day, Money spent, Money plan, Money pace, Money budget) {}

    /** What will have been spent by a milestone, in three ways. */
    public record Outlook(Milestone milestone, Money low, Money middle, Money high) {}

    /**
     * What the next milestone still asks for.
     *
     * @param amount zero where it is reached
     * @param daily rounded up to the fen; the whole of it on its last day
     */
    public record Needed(Milestone milestone, Money amount, Money daily) {}

    /** As of a day; {@code payments} up to it as {@link Forecast#of} counts them. */
    public static BurnUp of(LineExecution line, LocalDate on, long payments) {
        List<BudgetChange> after = line.budget().changes().stream()
                .filter(change -> change.kind() != ChangeKind.ORIGINAL)
                .filter(change -> !change.effectiveOn().isAfter(on))
                .toList();
        return new BurnUp(
                on,
                spent(line, on),
                steps(line),
                pace(line),
                budget(line),
                after.stream().filter(BudgetChange::isApproved).toList(),
                line.budget().changes().stream()
                        .filter(change -> !change.isApproved())
                        .toList(),
                months(line, on),
                outlook(line, on, payments).orElse(null),
                needed(line, on).orElse(null));
    }

    public Optional<Outlook> forecast() {
        return Optional.ofNullable(outlook);
    }

    public Optional<Needed> stillNeeded() {
        return Optional.ofNullable(needed);
    }

    private static List<Point> spent(LineExecution line, LocalDate on) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(line.key().fiscalYear().firstDay(), Money.ZERO));
        Money sum = Money.ZERO;
        for (DayTotals day : line.ledger().days()) {
            if (day.day().isAfter(on)) {
                break;
            }
            sum = sum.plus(new Money(day.netFen()));
            points.add(new Point(day.day(), sum));
        }
        if (on.isAfter(points.get(points.size() - 1).day())) {
            points.add(new Point(on, sum));
        }
        return points;
    }

    private static List<Point> steps(LineExecution line) {
        return turningDays(line).stream()
                .map(day -> new Point(day, line.plan().floorOn(day).of(line.adjustedOn(day))))
                .toList();
    }

    /** Straight between milestones, and with a jump where the budget changes: the day before is a point, too. */
    private static List<Point> pace(LineExecution line) {
        SortedSet<LocalDate> days = new TreeSet<>(turningDays(line));
        changeDays(line).forEach(day -> days.add(day.minusDays(1)));
        LocalDate first = line.key().fiscalYear().firstDay();
        return days.stream()
                .filter(day -> !day.isBefore(first))
                .map(day -> new Point(day, paced(line, day)))
                .toList();
    }

    private static List<Point> budget(LineExecution line) {
        return turningDays(line).stream()
                .map(day -> new Point(day, line.adjustedOn(day)))
                .toList();
    }

    private static Money paced(LineExecution line, LocalDate day) {
        Ratio pace = line.plan().paceOn(day);
        return new Money(BigDecimal.valueOf(line.adjustedOn(day).fen())
                .multiply(BigDecimal.valueOf(pace.numerator()))
                .divide(BigDecimal.valueOf(pace.denominator()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** First and last day of the year, due dates, and days on which the budget changes. */
    private static SortedSet<LocalDate> turningDays(LineExecution line) {
        FiscalYear year = line.key().fiscalYear();
        SortedSet<LocalDate> days = new TreeSet<>(changeDays(line));
        days.add(year.firstDay());
        days.add(year.lastDay());
        line.plan().milestones().forEach(milestone -> days.add(milestone.dueOn()));
        return days;
    }

    private static List<LocalDate> changeDays(LineExecution line) {
        return line.budget().changes().stream()
                .filter(change -> change.isApproved() && change.kind() != ChangeKind.ORIGINAL)
                .map(BudgetChange::effectiveOn)
                .filter(line.key().fiscalYear()::contains)
                .toList();
    }

    private static List<Month> months(LineExecution line, LocalDate on) {
        List<Month> months = new ArrayList<>();
        int year = line.key().fiscalYear().year();
        for (int month = 1; month <= 12; month++) {
            YearMonth asked = YearMonth.of(year, month);
            if (asked.atDay(1).isAfter(on)) {
                break;
            }
            LocalDate day = asked.atEndOfMonth().isAfter(on) ? on : asked.atEndOfMonth();
            Money adjusted = line.adjustedOn(day);
            months.add(new Month(
                    day, line.executedOn(day), line.plan().floorOn(day).of(adjusted), paced(line, day), adjusted));
        }
        return months;
    }

    private static Optional<Milestone> next(LineExecution line, LocalDate on) {
        return line.plan().milestones().stream()
                .filter(milestone -> milestone.dueOn().isAfter(on))
                .findFirst();
    }

    private static Optional<Outlook> outlook(LineExecution line, LocalDate on, long payments) {
        return next(line, on).flatMap(milestone -> Forecast.of(line, payments, on, milestone)
                .map(forecast -> forecast.amounts(line.adjustedOn(on)))
                .map(ways -> new Outlook(milestone, ways.get(0), ways.get(1), ways.get(2))));
    }

    private static Optional<Needed> needed(LineExecution line, LocalDate on) {
        return next(line, on).map(milestone -> {
            Money missing = milestone.percent().leastOf(line.adjustedOn(on)).minus(line.executedOn(on));
            if (!missing.isPositive()) {
                return new Needed(milestone, Money.ZERO, Money.ZERO);
            }
            long days = ChronoUnit.DAYS.between(on, milestone.dueOn());
            return new Needed(milestone, missing, new Money((missing.fen() + days - 1) / days));
        });
    }
}
