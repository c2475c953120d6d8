package budgetflow.benchmarks.county;

import java.util.Locale;

/**
 * What fixes a synthetic county: equal specs give equal records.
 *
 * @param lines budget lines
 * @param vouchers entries in effect
 */
public record CountySpec(int lines, long vouchers, long seed) {
    private static final int MOST_LINES = 1_000_000;
    private static final long MOST_VOUCHERS = 100_000_000L;

    public CountySpec {
        if (lines < 1 || lines > MOST_LINES || vouchers < lines || vouchers > MOST_VOUCHERS) {
            throw new IllegalArgumentException("a county has 1 to " + MOST_LINES
                    + " lines and from one voucher a line to " + MOST_VOUCHERS + ": " + lines + ", " + vouchers);
        }
    }

    /** Names what a store is filled with; another where what is made up changes. */
    public String text() {
        return String.format(Locale.ROOT, "synthetic-county-1-%d-%d-%d", lines, vouchers, seed);
    }
}
