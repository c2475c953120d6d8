package budgetflow.ingest.document.form;

/** A piece of a document in reading order: a paragraph of text, or rows of cells. */
public sealed interface Block permits Paragraph, Grid {
    /** The first line of the piece, 1-based. */
    int line();
}
