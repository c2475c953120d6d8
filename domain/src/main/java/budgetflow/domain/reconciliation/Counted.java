package budgetflow.domain.reconciliation;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;

/**
 * 笔数与金额: how many effective entries there are and what they add up to. Adding and taking away are exact inverses.
 *
 * @param count below 0 only as a difference, or while something is taken away before it was added
 * @param amount signed
 */
public record Counted(long count, Money amount) {
    public static final Counted NOTHING = new Counted(0, Money.ZERO);

    public Counted plus(Entry entry) {
        return plus(new Counted(1, entry.amount()));
    }

    /** Takes away an entry that was added before. */
    public Counted minus(Entry entry) {
        return minus(new Counted(1, entry.amount()));
    }

    /** Fails with {@link ArithmeticException} where a sum leaves the range of a {@code long}, as all sums of money do. */
    public Counted plus(Counted other) {
        return new Counted(Math.addExact(count, other.count), amount.plus(other.amount));
    }

    public Counted minus(Counted other) {
        return new Counted(Math.subtractExact(count, other.count), amount.minus(other.amount));
    }
}
