package budgetflow.ingest.document.result;

/** 导入结果: what became of a document. */
public enum Outcome {
    /** Nothing to report above info. */
    ACCEPTED,
    /** Everything was read and is activated, though sums may disagree. */
    ACCEPTED_WITH_FINDINGS,
    /** A cell, row, project, plan or table could not be read or is not activated. */
    PARTLY_REJECTED,
    /** Nothing is activated. */
    REJECTED
}
