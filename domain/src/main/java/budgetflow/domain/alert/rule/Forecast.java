package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Review;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.EntryKind;
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
record Forecast(List<Fraction> ways) {
    /** Fewer say nothing about the months to come. */
    static final int LEAST_PAYMENTS = 3;

    /** The part of a segment between milestones that must be over, in ten-thousandths of a percent. */
    private static final Percentage LEAST_OF_SEGMENT = Percentage.of(20);

    private static final int RUN_RATE_DAYS = 60;

    /** Wider than a ratio: a product of two of those. */
    record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
        @Override
        public int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }

    Forecast {
        ways = ways.stream().sorted().toList();
    }

    /** As of the day of a review whose budget is above 0; empty where too little is known for a forecast. */
    static Optional<Forecast> of(Review review, Milestone milestone) {
        LineExecution line = review.line();
        long payments = review.counted().stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .count();
        if (payments < LEAST_PAYMENTS || !isSegmentBegun(line.plan(), milestone, review.on())) {
            return Optional.empty();
        }
        LocalDate first = line.key().fiscalYear().firstDay();
        long gone = ChronoUnit.DAYS.between(first, review.on()) + 1;
        long left = ChronoUnit.DAYS.between(review.on(), milestone.dueOn());
        BigInteger executed = big(review.executed().fen());
        BigInteger budget = big(review.adjusted().fen());
        Ratio pace = line.plan().paceOn(review.on());
        BigInteger lately = big(review.executed()
                .minus(line.executedOn(review.on().minusDays(RUN_RATE_DAYS)))
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

    boolean isBelow(Ratio bound) {
        return middle().compareTo(new Fraction(big(bound.numerator()), big(bound.denominator()))) < 0;
    }

    /** In percent of the budget, half-up to four decimals. */
    Measure median() {
        BigDecimal percent = new BigDecimal(middle().numerator())
                .movePointRight(2)
                .divide(new BigDecimal(middle().denominator()), Ratio.PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return new Measure.Share(percent.toPlainString());
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
