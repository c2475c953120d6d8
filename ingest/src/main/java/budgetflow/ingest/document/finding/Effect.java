package budgetflow.ingest.document.finding;

/** What a finding does to the import. */
public enum Effect {
    /** Everything stays as read. */
    REPORTED,
    /** A cell, row, project, plan or table is left out. */
    LEFT_OUT,
    /** The whole document is left out. */
    REFUSED
}
