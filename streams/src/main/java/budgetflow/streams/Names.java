package budgetflow.streams;

/**
 * The names of every node and store of the topology. Stores are found again by their names after an upgrade: whoever
 * changes one loses what it holds.
 */
final class Names {
    static final String READ_PAYMENTS = "read-payments";
    static final String HOLD_ENTRY_BOOK = "hold-entry-book";
    static final String MAKE_ENTRIES_UNIQUE = "make-entries-unique";
    static final String READ_CONTROL_TOTALS = "read-control-totals";
    static final String ASK_FOR_COUNTS = "ask-for-counts";
    static final String WRITE_PARTIAL_COUNTS = "write-partial-counts";
    static final String WRITE_PARTIAL_LEDGERS = "write-partial-ledgers";
    static final String WRITE_LINE_ENTRIES = "write-line-entries";
    static final String WRITE_REFUSED_ENTRIES = "write-refused-entries";

    static final String READ_PARTIAL_LEDGERS = "read-partial-ledgers";
    static final String READ_BUDGET_CHANGES = "read-budget-changes";
    static final String READ_SPENDING_PLANS = "read-spending-plans";
    static final String HOLD_LINE_BOOK = "hold-line-book";
    static final String ADD_UP_LEDGERS = "add-up-ledgers";
    static final String FOLD_BUDGET_LINES = "fold-budget-lines";
    static final String KEEP_PLANS = "keep-plans";
    static final String WRITE_LINE_EXECUTIONS = "write-line-executions";
    static final String WRITE_REFUSED_CHANGES = "write-refused-changes";

    /** All entries of a partition of payments, and what they add up to; restored from payments. */
    static final String ENTRY_BOOK = "entry-book";
    /** Reconciliation key → the latest control total; every total reaches every partition. */
    static final String CONTROL_TOTALS = "control-totals";
    /** The latest partial ledgers of lines; restored from partial-ledgers. */
    static final String LINE_BOOK = "line-book";
    /** Line key → the line folded from its changes. */
    static final String BUDGET_LINES = "budget-lines";
    /** Scope → its latest plan; every default reaches every partition. */
    static final String PLANS = "plans";

    private Names() {}
}
