package budgetflow.dashboard.year;

import budgetflow.domain.execution.ExecutionStatus;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 执行数: the figures of one line as of a day, all of them the domain's; amounts in fen.
 *
 * @param adjustedFen B1 调整预算数 of the day
 * @param netFen E 累计支出
 * @param refundsFen 退款, not below 0
 * @param plannedFen plan floor × adjusted, half-up
 * @param pacedFen plan pace × adjusted, half-up; indicative
 * @param entries how many entries
 * @param lastPaidOn day of the latest entry counted; null without one
 */
public record LineFigures(
        YearLine line,
        long adjustedFen,
        long netFen,
        long refundsFen,
        long plannedFen,
        long pacedFen,
        int entries,
        @Nullable LocalDate lastPaidOn,
        ExecutionStatus status) {

    static LineFigures of(
            YearLine line,
            long adjustedFen,
            long netFen,
            long refundsFen,
            int entries,
            @Nullable LocalDate lastPaidOn,
            LocalDate heldOn) {
        Money adjusted = new Money(adjustedFen);
        Money net = new Money(netFen);
        return new LineFigures(
                line,
                adjustedFen,
                netFen,
                refundsFen,
                share(new Ratio(line.plan().floorOn(heldOn).tenThousandths(), Percentage.WHOLE), adjusted),
                share(line.plan().paceOn(heldOn), adjusted),
                entries,
                lastPaidOn,
                LineExecution.statusOf(entries, net, adjusted, line.plan(), heldOn));
    }

    /** Half-up to the fen. */
    static long share(Ratio ratio, Money amount) {
        long high = Math.multiplyHigh(amount.fen(), ratio.numerator());
        long product = amount.fen() * ratio.numerator();
        if (high != product >> (Long.SIZE - 1)) {
            return BigDecimal.valueOf(amount.fen())
                    .multiply(BigDecimal.valueOf(ratio.numerator()))
                    .divide(BigDecimal.valueOf(ratio.denominator()), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
        // A county has so many lines that those whose product fits into a long are worth doing without decimals.
        long whole = product / ratio.denominator();
        long rest = Math.abs(product % ratio.denominator());
        return rest >= ratio.denominator() - rest ? whole + Long.signum(product) : whole;
    }

    /** 毛支出. */
    public long grossFen() {
        return Math.addExact(netFen, refundsFen);
    }

    /** 与计划差 in money; below zero it lags. */
    public long gapFen() {
        return Math.subtractExact(netFen, plannedFen);
    }
}
