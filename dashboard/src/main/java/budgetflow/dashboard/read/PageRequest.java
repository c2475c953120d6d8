package budgetflow.dashboard.read;

/**
 * Which rows of a list.
 *
 * @param number from 1; {@link IllegalArgumentException} beyond {@link #MOST_ROWS} rows into the list
 * @param size rows on a page, 1 to {@link #LARGEST}; {@link IllegalArgumentException} otherwise
 */
public record PageRequest(int number, int size) {
    public static final int LARGEST = 1000;
    /** So far into a list one can turn pages. */
    public static final long MOST_ROWS = 10_000_000;

    public PageRequest {
        if (number < 1 || size < 1 || size > LARGEST || (long) number * size > MOST_ROWS) {
            throw new IllegalArgumentException("no page " + number + " of " + size + " rows");
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(1, size);
    }

    /** How many rows come before it. */
    public long offset() {
        return (long) (number - 1) * size;
    }
}
