package budgetflow.benchmarks.load;

/**
 * What fixes a synthetic load: equal specs give equal records.
 *
 * @param entries records sent to the payments, repeats included
 * @param lines budget lines they are charged to, evenly
 */
public record LoadSpec(long entries, int lines, long seed) {
    /** What the ids leave room for. */
    private static final long MOST_ENTRIES = 1_000_000_000L;

    private static final int MOST_LINES = 1_000_000;

    public LoadSpec {
        if (entries < 1 || entries > MOST_ENTRIES || lines < 2 || lines > MOST_LINES) {
            throw new IllegalArgumentException("a load has 1 to " + MOST_ENTRIES + " entries and 2 to " + MOST_LINES
                    + " lines: " + entries + ", " + lines);
        }
    }
}
