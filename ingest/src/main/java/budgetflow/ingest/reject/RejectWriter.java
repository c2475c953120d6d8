package budgetflow.ingest.reject;

import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.kind.FileFormat;
import budgetflow.ingest.row.SourceRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rejected rows in the form of the file they came from. */
interface RejectWriter extends Closeable {
    /** The columns beside the original ones: row, field, code, reason in both languages, value. */
    List<String> COLUMNS = List.of(
            FileFormat.REJECTED_PREFIX + "row",
            FileFormat.REJECTED_PREFIX + "field",
            FileFormat.REJECTED_PREFIX + "code",
            FileFormat.REJECTED_PREFIX + "reason",
            FileFormat.REJECTED_PREFIX + "value");

    void write(SourceRow row, Rejection rejection) throws IOException;

    /**
     * The values of {@link #COLUMNS}. Where the row as a whole is at fault, its cells cannot be trusted to stand in
     * their columns: its text is shown as the value, and its cells are left for the clerk to fill. Fed again as it is, it
     * must be rejected again.
     */
    static List<String> values(SourceRow row, Rejection rejection) {
        String value = row.fault() == null ? rejection.value() : row.original();
        String field = rejection.field();
        return List.of(
                Long.toString(rejection.row()),
                field == null ? "" : field,
                rejection.code().name(),
                rejection.code().reason(),
                value == null ? "" : value);
    }
}
