package budgetflow.dashboard.read;

/** How lists of any length are read: some rows at a time, within one transaction. */
final class Streamed {
    /** Rows a database that can hands over at once. */
    static final int ROWS = 500;

    private Streamed() {}
}
