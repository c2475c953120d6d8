package budgetflow.domain.execution;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.money.Wide;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import budgetflow.domain.plan.SpendingPlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * 预测: what share of the adjusted budget a line will have spent by a milestone, in three ways: as evenly as so far, in the
 * shape of the plan, or as in the last 60 days. Exact; only what is shown is rounded.
 *
 * @param ways three fractions of the budget, rising; numerator and denominator, the latter above 0
 */
public record Forecast(List<Fraction> ways) {
    /** Fewer say nothing about the months to come. */
    public static final int LEAST_PAYMENTS = 3;

    /** The part of a segment between milestones that must be over, in ten-thousandths of a percent. */
    private static final Percentage LEAST_OF_SEGMENT = Percentage.of(20);

    private static final int RUN_RATE_DAYS = 60;

    /** Wider than a ratio: a product of two of those. */
    public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
        /** Of an amount, half-up to the fen. */
        Money of(Money amount) {
            return new Money(new BigDecimal(numerator.multiply(big(amount.fen())))
                    .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                    .longValueExact());
        }

        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }

    public Forecast {
        ways = ways.stream().sorted().toList();
    }

    /**
     * What will have been spent by a milestone, as seen on a day.
     *
     * @param payments how many payments of the line were made up to that day; refunds and corrections do not count
     * @return empty where too little is known for a forecast, or the budget is not above 0
     */
    public static Optional<Forecast> of(LineExecution line, long payments, LocalDate on, Milestone milestone) {
        boolean enough = payments >= LEAST_PAYMENTS && isSegmentBegun(line.plan(), milestone, on);
        if (!enough || !line.adjustedOn(on).isPositive()) {
            return Optional.empty();
        }
        LocalDate first = line.key().fiscalYear().firstDay();
        long gone = ChronoUnit.DAYS.between(first, on) + 1;
        long left = ChronoUnit.DAYS.between(on, milestone.dueOn());
        BigInteger executed = big(line.executedOn(on).fen());
        BigInteger budget = big(line.adjustedOn(on).fen());
        Ratio pace = line.plan().paceOn(on);
        BigInteger lately = big(line.executedOn(on)
                .minus(line.executedOn(on.minusDays(RUN_RATE_DAYS)))
                .fen());
        Fraction even = new Fraction(executed.multiply(big(gone + left)), budget.multiply(big(gone)));
        // executed / pace * percent; on 1 January there is no pace, but no forecast either.
        Fraction shaped = new Fraction(
                executed.multiply(big(pace.denominator()))
                        .multiply(big(milestone.percent().tenThousandths())),
                budget.multiply(big(pace.numerator())).multiply(big(Percentage.WHOLE)));
        Fraction running = new Fraction(
                executed.multiply(big(RUN_RATE_DAYS)).add(lately.multiply(big(left))),
                budget.multiply(big(RUN_RATE_DAYS)));
        return Optional.of(new Forecast(List.of(even, shaped, running)));
    }

    /** Whether even the middle way stays under a share of the budget. */
    public boolean isBelow(Ratio bound) {
        return middle().compareTo(new Fraction(big(bound.numerator()), big(bound.denominator()))) < 0;
    }

    /** The middle way in percent of the budget, half-up to four decimals: {@code 28.3700}. */
    public String medianPercent() {
        return new BigDecimal(middle().numerator())
                .movePointRight(2)
                .divide(new BigDecimal(middle().denominator()), Ratio.PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The lowest, the middle and the highest of the ways, of the budget it was made with. */
    public List<Money> amounts(Money budget) {
        return ways.stream().map(way -> way.of(budget)).toList();
    }

    private Fraction middle() {
        return ways.get(1);
    }

    /** Whether at least a fifth of the days from the milestone before to this one are over. */
    private static boolean isSegmentBegun(SpendingPlan plan, Milestone milestone, LocalDate on) {
        LocalDate since = plan.milestones().stream()
                .map(Milestone::dueOn)
                .filter(dueOn -> dueOn.isBefore(milestone.dueOn()))
                .reduce((earlier, later) -> later)
                .orElse(plan.fiscalYear().firstDay());
        long length = ChronoUnit.DAYS.between(since, milestone.dueOn());
        long gone = ChronoUnit.DAYS.between(since, on);
        return gone > 0 && Wide.compareProducts(gone, Percentage.WHOLE, LEAST_OF_SEGMENT.tenThousandths(), length) >= 0;
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
