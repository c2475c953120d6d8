package budgetflow.ingest;

/** Hears how far a long run is. */
@FunctionalInterface
public interface ProgressListener {
    /** Rows between two calls. */
    long ROWS = 10_000;

    /** For a caller who does not care. */
    ProgressListener SILENT = (file, rows) -> {};

    /** Called each {@link #ROWS} rows of a file. */
    void reached(String file, long rows);
}
