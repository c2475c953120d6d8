package budgetflow.domain.money;

/** Products of two {@code long}s taken in 128 bits, so that no comparison of money ever overflows or rounds. */
public final class Wide {
    private Wide() {}

    /** Compares {@code a × b} with {@code c × d} exactly: negative, zero or positive. */
    public static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
