package budgetflow.dashboard.read;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import java.util.Optional;

/**
 * 执行数: the figures of one line, or the sums of several: a rate is made of sums, never of rates.
 *
 * @param lines how many lines they are of
 * @param original B0 年初预算数
 * @param adjusted B1 调整预算数 of the day asked
 * @param gross what was paid, corrections and reversals included
 * @param refunds what came back, not below 0
 * @param net E 累计支出 = gross − refunds
 * @param planned the plan floor in money: the percentage of the last milestone passed × adjusted, half-up for each line
 * @param paced the plan pace in money: linear between milestones, half-up for each line; indicative
 * @param entries how many entries there are
 */
public record Figures(
        long lines,
        Money original,
        Money adjusted,
        Money gross,
        Money refunds,
        Money net,
        Money planned,
        Money paced,
        long entries) {
    public static final Figures NONE =
            new Figures(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);

    /** Both added up; {@link ArithmeticException} where a sum leaves the range of a {@code long}. */
    public Figures plus(Figures other) {
        return new Figures(
                Math.addExact(lines, other.lines),
                original.plus(other.original),
                adjusted.plus(other.adjusted),
                gross.plus(other.gross),
                refunds.plus(other.refunds),
                net.plus(other.net),
                planned.plus(other.planned),
                paced.plus(other.paced),
                Math.addExact(entries, other.entries));
    }

    /** R1 执行率 = net ÷ adjusted; empty where the adjusted budget is not above 0. */
    public Optional<Ratio> rate() {
        return LineExecution.share(net, adjusted);
    }

    /** R0 完成年初预算 = net ÷ original; empty where the original budget is not above 0. */
    public Optional<Ratio> rateOfOriginal() {
        return LineExecution.share(net, original);
    }

    /** 与计划差 in money: net − planned; below zero it lags. */
    public Money gap() {
        return net.minus(planned);
    }

    /** The plan floor as a share: planned ÷ adjusted; empty where the adjusted budget is not above 0. */
    public Optional<Ratio> plannedShare() {
        return LineExecution.share(planned, adjusted);
    }

    /** The plan pace as a share: paced ÷ adjusted; empty where the adjusted budget is not above 0. */
    public Optional<Ratio> pacedShare() {
        return LineExecution.share(paced, adjusted);
    }

    /** 与计划差 as a share: (net − planned) ÷ adjusted; empty where the adjusted budget is not above 0. */
    public Optional<Ratio> gapShare() {
        return LineExecution.share(gap(), adjusted);
    }
}
