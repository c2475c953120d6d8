package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.money.Wide;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Shares of a budget, compared exactly: nothing is rounded but what is shown. */
final class Shares {
    private Shares() {}

    /** A ratio, moved by some percentage points. */
    static Ratio moved(Ratio ratio, Percentage points, int sign) {
        long denominator = Math.multiplyExact(ratio.denominator(), Percentage.WHOLE);
        long moved = Math.addExact(
                Math.multiplyExact(ratio.numerator(), Percentage.WHOLE),
                Math.multiplyExact((long) sign * points.tenThousandths(), ratio.denominator()));
        return new Ratio(moved, denominator);
    }

    static Ratio ratio(Percentage percentage) {
        return new Ratio(percentage.tenThousandths(), Percentage.WHOLE);
    }

    /** Compares part ÷ whole with a bound; {@code whole} above 0. */
    static int compare(Money part, Money whole, Ratio bound) {
        return Wide.compareProducts(part.fen(), bound.denominator(), bound.numerator(), whole.fen());
    }

    /** The least amount that is at least this share of a whole. */
    static Money leastReaching(Ratio share, Money whole) {
        return of(share, whole, RoundingMode.CEILING);
    }

    /** The greatest amount that is at most this share of a whole. */
    static Money mostWithin(Ratio share, Money whole) {
        return of(share, whole, RoundingMode.FLOOR);
    }

    static Measure shown(Ratio share) {
        return new Measure.Share(share.asPercent());
    }

    static Measure shown(Percentage share) {
        return new Measure.Share(share.text());
    }

    /** Part of a whole in percent; 0 where there is no whole. */
    static Measure shown(Money part, Money whole) {
        return new Measure.Share(
                LineExecution.share(part, whole).map(Ratio::asPercent).orElse("0"));
    }

    /** The first day from one on, within the plan's year, on which the pace is beyond a rate; the pace never falls. */
    static Optional<LocalDate> firstPaceAbove(SpendingPlan plan, LocalDate from, Money executed, Money adjusted) {
        return firstPace(plan, from, pace -> compare(executed, adjusted, pace) < 0);
    }

    /** The first day from one on, within the plan's year, on which a rate is at most so many points above the pace. */
    static Optional<LocalDate> firstPaceWithin(
            SpendingPlan plan, LocalDate from, Money executed, Money adjusted, Percentage points) {
        return firstPace(plan, from, pace -> compare(executed, adjusted, moved(pace, points, 1)) <= 0);
    }

    private static Optional<LocalDate> firstPace(SpendingPlan plan, LocalDate from, Predicate<Ratio> reached) {
        LocalDate last = plan.fiscalYear().lastDay();
        LocalDate low = from;
        LocalDate high = last;
        if (low.isAfter(last) || !reached.test(plan.paceOn(last))) {
            return Optional.empty();
        }
        while (low.isBefore(high)) {
            LocalDate middle = LocalDate.ofEpochDay(Math.floorDiv(low.toEpochDay() + high.toEpochDay(), 2));
            if (reached.test(plan.paceOn(middle))) {
                high = middle;
            } else {
                low = middle.plusDays(1);
            }
        }
        return Optional.of(low);
    }

    private static Money of(Ratio share, Money whole, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(whole.fen())
                .multiply(BigDecimal.valueOf(share.numerator()))
                .divide(BigDecimal.valueOf(share.denominator()), 0, rounding)
                .longValueExact());
    }
}
