package budgetflow.domain.execution;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.util.Optional;

/**
 * 季度数: a line in one calendar quarter; budget, rate and plan are those of the quarter's last day.
 *
 * @param quarter 1 to 4
 * @param net spent in the quarter
 * @param cumulative spent since 1 January
 * @param floor the percentage of the last milestone passed: the only official target
 * @param pace linear by day between milestones: indicative
 */
public record QuarterFigures(int quarter, Money net, Money cumulative, Money adjusted, Percentage floor, Ratio pace) {

    /** cumulative ÷ adjusted; empty where the adjusted budget is not above 0. */
    public Optional<Ratio> rate() {
        return LineExecution.share(cumulative, adjusted);
    }
}
