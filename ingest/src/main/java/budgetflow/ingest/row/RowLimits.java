package budgetflow.ingest.row;

/** How much a single row may hold, so that no file, however broken or hostile, needs more than a row's memory. */
public final class RowLimits {
    /** Characters in a row, its line breaks inside quotes included. */
    public static final int ROW_LENGTH = 1024 * 1024;

    /** Lines that a row may span by line breaks inside quotes. */
    public static final int ROW_LINES = 1_000;

    /** Columns of a row. */
    public static final int COLUMNS = 1_000;

    /** Characters in a field: what a cell of a spreadsheet holds at most. */
    public static final int FIELD_LENGTH = 32_767;

    /** Characters that are kept of a row too long to be taken, so that it can be found. */
    public static final int KEPT_LENGTH = 4_096;

    private RowLimits() {}
}
