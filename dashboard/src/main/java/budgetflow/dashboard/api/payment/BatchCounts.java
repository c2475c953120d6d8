package budgetflow.dashboard.api.payment;

import budgetflow.domain.money.Money;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * 批次合计: rows and amounts in fen, which add up: read = accepted + duplicate + rejected.
 *
 * @param unreadable rejected rows whose amount could not be read, and is in no sum
 */
public record BatchCounts(
        long accepted,
        long duplicate,
        long rejected,
        BigInteger acceptedFen,
        BigInteger duplicateFen,
        BigInteger rejectedFen,
        long unreadable) {
    public static final BatchCounts NONE =
            new BatchCounts(0, 0, 0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, 0);

    public long read() {
        return accepted + duplicate + rejected;
    }

    public BigInteger readFen() {
        return acceptedFen.add(duplicateFen).add(rejectedFen);
    }

    BatchCounts accept(long fen) {
        return new BatchCounts(
                accepted + 1, duplicate, rejected, plus(acceptedFen, fen), duplicateFen, rejectedFen, unreadable);
    }

    BatchCounts repeat(long fen) {
        return new BatchCounts(
                accepted, duplicate + 1, rejected, acceptedFen, plus(duplicateFen, fen), rejectedFen, unreadable);
    }

    /** Null where the amount cannot be read. */
    BatchCounts reject(@Nullable Money amount) {
        return new BatchCounts(
                accepted,
                duplicate,
                rejected + 1,
                acceptedFen,
                duplicateFen,
                amount == null ? rejectedFen : plus(rejectedFen, amount.fen()),
                amount == null ? unreadable + 1 : unreadable);
    }

    private static BigInteger plus(BigInteger sum, long fen) {
        return sum.add(BigInteger.valueOf(fen));
    }
}
