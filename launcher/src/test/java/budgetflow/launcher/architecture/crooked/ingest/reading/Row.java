package budgetflow.launcher.architecture.crooked.ingest.reading;

import budgetflow.launcher.architecture.crooked.ingest.Reader;

/** Breaks: the other half of the cycle. */
public class Row {
    Reader reader;

    public Row(Reader reader) {
        this.reader = reader;
    }
}
