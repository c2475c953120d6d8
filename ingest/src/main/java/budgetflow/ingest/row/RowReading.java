package budgetflow.ingest.row;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Predicate;

/** What opening a file gives: its rows, or why there are none. */
public sealed interface RowReading {
    /** The rows are there to be read; whoever asked closes them. */
    record Ready(RowReader rows) implements RowReading {}

    /** The file as a whole cannot be read. */
    record Refused(SourceRow fault) implements RowReading {}

    /**
     * CSV with a header row.
     *
     * @param known names that are asked for; other columns do not matter
     */
    static RowReading csv(String file, Reader in, Predicate<String> known) throws IOException {
        CsvRows rows = new CsvRows(file, in);
        SourceRow fault = rows.readHeader(known);
        return fault == null ? new Ready(rows) : new Refused(fault);
    }

    /** One JSON object per line. */
    static RowReading ndjson(String file, Reader in, Predicate<String> known) {
        return new Ready(new NdjsonRows(file, in, known));
    }
}
