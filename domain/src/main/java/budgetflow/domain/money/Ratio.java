package budgetflow.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 比率: an exact ratio of two whole numbers, compared without rounding.
 *
 * @param numerator any sign
 * @param denominator above 0; {@link IllegalArgumentException} otherwise
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
    /** Decimals of a rate written as text, such as {@code 0.824390}. */
    public static final int RATE_DECIMALS = 6;

    /** Decimals of a percentage written as text, such as {@code 82.4390}. */
    public static final int PERCENT_DECIMALS = RATE_DECIMALS - 2;

    public Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("a ratio needs a denominator above 0, not " + denominator);
        }
    }

    /** The ratio as a fraction of one, half-up to {@link #RATE_DECIMALS}: {@code 0.824390}. */
    public String asRate() {
        return divided(BigDecimal.valueOf(numerator), RATE_DECIMALS);
    }

    /** The ratio in percent, half-up to {@link #PERCENT_DECIMALS}: {@code 82.4390}. */
    public String asPercent() {
        return divided(BigDecimal.valueOf(numerator).movePointRight(2), PERCENT_DECIMALS);
    }

    private String divided(BigDecimal dividend, int decimals) {
        return dividend.divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Override
    public int compareTo(Ratio other) {
        return Wide.compareProducts(numerator, other.denominator, other.numerator, denominator);
    }
}
