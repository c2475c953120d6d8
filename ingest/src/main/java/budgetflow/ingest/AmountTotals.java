package budgetflow.ingest;

import java.math.BigInteger;

/**
 * 金额合计: what the rows of a file add up to, in fen and signed, however many and however large.
 *
 * @param readFen of all rows whose amount could be read: accepted + rejected
 * @param unreadable rejected rows whose amount could not be read, and is in none of the sums
 */
public record AmountTotals(BigInteger readFen, BigInteger acceptedFen, BigInteger rejectedFen, long unreadable) {
    public static final AmountTotals NONE = new AmountTotals(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, 0);

    public AmountTotals {
        if (!readFen.equals(acceptedFen.add(rejectedFen))) {
            throw new IllegalArgumentException("amounts do not add up: " + readFen);
        }
    }

    public AmountTotals plus(AmountTotals other) {
        return new AmountTotals(
                readFen.add(other.readFen),
                acceptedFen.add(other.acceptedFen),
                rejectedFen.add(other.rejectedFen),
                unreadable + other.unreadable);
    }
}
