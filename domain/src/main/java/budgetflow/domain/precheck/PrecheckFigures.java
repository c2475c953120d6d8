package budgetflow.domain.precheck;

import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 预审数: how a line stands on a day.
 *
 * @param net E of the day
 * @param planned the plan floor of the adjusted budget: what should have been spent by then
 */
public record PrecheckFigures(Money adjusted, Money net, Money planned, ExecutionStatus status) {
    static PrecheckFigures of(LineExecution line, LocalDate on) {
        Money adjusted = line.adjustedOn(on);
        return new PrecheckFigures(
                adjusted, line.executedOn(on), line.plan().floorOn(on).of(adjusted), line.statusOn(on));
    }

    /** 可用余额: what is left of the adjusted budget; below zero where more was spent. */
    public Money left() {
        return adjusted.minus(net);
    }

    /** Empty where the adjusted budget is not above 0. */
    public Optional<Ratio> rate() {
        return LineExecution.share(net, adjusted);
    }
}
