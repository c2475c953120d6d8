package budgetflow.domain.money;

import java.math.BigDecimal;

/**
 * 金额: an exact amount of money, a whole number of fen (分).
 *
 * @param fen the amount in fen, signed; 1 元 is 100 fen
 */
public record Money(long fen) implements Comparable<Money> {
    /** The largest magnitude a single amount may have: 10^15 fen, ten trillion 元. */
    public static final long LIMIT_FEN = 1_000_000_000_000_000L;

    public static final Money ZERO = new Money(0);

    /** Fails with {@link ArithmeticException} where the sum leaves the range of a {@code long}. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isWithinLimit() {
        return fen >= -LIMIT_FEN && fen <= LIMIT_FEN;
    }

    /** The amount as decimal text in 元 with two decimals, such as {@code -12.30}. */
    public String inYuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return inYuan() + "元";
    }
}
