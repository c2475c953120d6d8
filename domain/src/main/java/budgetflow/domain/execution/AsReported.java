package budgetflow.domain.execution;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 上报值: a milestone as it was judged once; never changed by what arrives later.
 *
 * @param executed as known when it was judged
 * @param adjusted the budget it was judged against
 * @param verdict MET or LAGGING; null where the adjusted budget was not above 0
 * @param decidedOn the closed day that decided it
 */
public record AsReported(
        Money executed, Money adjusted, @Nullable Verdict verdict, LocalDate decidedOn) {

    public AsReported {
        if (verdict == Verdict.PENDING) {
            throw new IllegalArgumentException("a reported verdict is decided");
        }
    }

    static AsReported of(MilestoneFigures figures, LocalDate decidedOn) {
        return new AsReported(figures.executed(), figures.adjusted(), figures.verdict(), decidedOn);
    }

    public Optional<Ratio> share() {
        return LineExecution.share(executed, adjusted);
    }
}
