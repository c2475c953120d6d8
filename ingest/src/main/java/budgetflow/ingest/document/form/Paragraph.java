package budgetflow.ingest.document.form;

/** One line of text outside all tables. */
public record Paragraph(int line, String text) implements Block {}
