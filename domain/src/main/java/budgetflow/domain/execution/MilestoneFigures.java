package budgetflow.domain.execution;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Milestone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 节点数: a line at one milestone.
 *
 * @param milestone the due date and percentage
 * @param adjusted the adjusted budget effective on the due date
 * @param planned percent × adjusted, half-up to the fen; for showing only
 * @param executed the net sum of entries paid up to and including the due date
 * @param verdict null where the adjusted budget is not above 0
 */
public record MilestoneFigures(
        Milestone milestone,
        Money adjusted,
        Money planned,
        Money executed,
        @Nullable Verdict verdict) {

    /** executed ÷ adjusted; empty where the adjusted budget is not above 0. */
    public Optional<Ratio> executedShare() {
        return LineExecution.share(executed, adjusted);
    }
}
