package budgetflow.ingest;

import budgetflow.domain.rejection.Rejection;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param rowsRead accepted + rejected; blank rows and the header left out
 * @param amounts nothing but zeros where the kind has no amounts
 * @param refused why the file as a whole could not be read; null where it could
 * @param charset it was read in; empty where it is no text
 * @param ignoredColumns columns nobody asked for
 * @param rejectsFile null where nothing was rejected
 */
public record FileReport(
        String file,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        AmountTotals amounts,
        @Nullable Rejection refused,
        String charset,
        List<String> ignoredColumns,
        @Nullable Path rejectsFile) {

    public FileReport {
        ignoredColumns = List.copyOf(ignoredColumns);
        if (rowsRead != rowsAccepted + rowsRejected) {
            throw new IllegalArgumentException(
                    "rows of " + file + " do not add up: " + rowsRead + " ≠ " + rowsAccepted + " + " + rowsRejected);
        }
    }

    /** Whether anything at all was kept out. */
    public boolean hasRejects() {
        return refused != null || rowsRejected > 0;
    }
}
