package budgetflow.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 百分数: rates as people read them, in percent with two decimals, rounded half-up here and nowhere before. */
public final class Percent {
    private static final int DECIMALS = 2;

    private Percent() {}

    /** Such as {@code 82.44%}. */
    public static String of(Ratio share) {
        return plain(share) + "%";
    }

    /** Decimal text of percent, such as {@code 28.3700}, as {@code 28.37%}. */
    public static String of(String decimal) {
        return new BigDecimal(decimal).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** The same as {@link #of(Ratio)} without the sign, as charts and machines read it. */
    public static String plain(Ratio share) {
        return BigDecimal.valueOf(share.numerator())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(share.denominator()), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** One share less another in percentage points, signed: {@code +3.10} or {@code -12.44}; rounded once, at the end. */
    public static String pointsBetween(Ratio share, Ratio other) {
        BigDecimal difference = exactDifference(share, other);
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }

    /** (a/b - c/d) over one denominator, so that only the result is rounded. */
    private static BigDecimal exactDifference(Ratio share, Ratio other) {
        BigDecimal numerator = BigDecimal.valueOf(share.numerator())
                .multiply(BigDecimal.valueOf(other.denominator()))
                .subtract(BigDecimal.valueOf(other.numerator()).multiply(BigDecimal.valueOf(share.denominator())));
        BigDecimal denominator =
                BigDecimal.valueOf(share.denominator()).multiply(BigDecimal.valueOf(other.denominator()));
        return numerator.movePointRight(2).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }
}
