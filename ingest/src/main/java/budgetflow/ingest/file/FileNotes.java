package budgetflow.ingest.file;

import java.util.List;

/**
 * What a reader of a file should know beside its results.
 *
 * @param rowsRead blank rows and the header left out
 * @param charset the file was read in; empty where it is no text
 * @param ignoredColumns columns nobody asked for, in order of appearance
 */
public record FileNotes(long rowsRead, String charset, List<String> ignoredColumns) {
    public FileNotes {
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
