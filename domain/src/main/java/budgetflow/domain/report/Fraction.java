package budgetflow.domain.report;

import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Percentage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 分数: an exact fraction of any size, not reduced, so that its numerator and denominator are the sums they were made of.
 * {@link budgetflow.domain.money.Ratio} would overflow where rates of sums are multiplied or subtracted.
 *
 * @param denominator above 0; {@link IllegalArgumentException} otherwise
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a fraction needs a denominator above 0, not " + denominator);
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(Percentage percentage) {
        return of(percentage.tenThousandths(), Percentage.WHOLE);
    }

    /** Reads {@link #toString()} back; {@link IllegalArgumentException} where it is none. */
    static Fraction parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a fraction: " + text);
        }
        return new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    /** A share of money; empty where the whole is not above 0: there is no rate then. */
    public static Optional<Fraction> share(Money part, Money whole) {
        return whole.isPositive() ? Optional.of(of(part.fen(), whole.fen())) : Optional.empty();
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    /** The lesser of both. */
    public Fraction atMost(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Decimal text, half-up: {@code 0.8244}. */
    public String asDecimal(int decimals) {
        return divided(new BigDecimal(numerator), decimals);
    }

    /** The fraction in percent as decimal text, half-up: {@code 82.44}. */
    public String asPercent(int decimals) {
        return divided(new BigDecimal(numerator).movePointRight(2), decimals);
    }

    private String divided(BigDecimal dividend, int decimals) {
        return dividend.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** By value: one half and two quarters compare as equal, though they are not {@link #equals equal}. */
    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
