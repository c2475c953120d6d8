package budgetflow.benchmarks.load;

/**
 * Numbers drawn from a seed, a record's place and a purpose: any record can be drawn again at any time, so nothing has to
 * be remembered.
 */
final class Draws {
    /** Steps and multipliers of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
    private static final long MIX_2 = 0x94D049BB133111EBL;

    private final long seed;

    Draws(long seed) {
        this.seed = seed;
    }

    /** From 0 to below the bound. */
    long below(long bound, long place, Purpose purpose) {
        return Long.remainderUnsigned(bits(place, purpose), bound);
    }

    /** From 0 to below the bound. */
    int below(int bound, long place, Purpose purpose) {
        return (int) below((long) bound, place, purpose);
    }

    private long bits(long place, Purpose purpose) {
        return mixed(mixed(seed + GAMMA * purpose.name().hashCode()) + GAMMA * (place + 1));
    }

    private static long mixed(long value) {
        long bits = (value ^ (value >>> 30)) * MIX_1;
        bits = (bits ^ (bits >>> 27)) * MIX_2;
        return bits ^ (bits >>> 31);
    }
}
