package budgetflow.ingest.document.finding;

import java.util.Locale;

/** How grave a finding is: an error contradicts the document itself, a warning wants a look, an info explains. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The severity as the JSON result writes it: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
