package budgetflow.ingest.kind;

import budgetflow.ingest.row.RowFault;
import budgetflow.ingest.row.SourceRow;
import java.util.function.Consumer;

/**
 * Turns the rows of one file into domain values; a new one for each file.
 *
 * @param <T> the domain type
 */
public interface RowParser<T> {
    FileFormat format();

    /** Takes a row without a fault; its result comes now, or at the end where rows belong together. */
    void parse(SourceRow row, Consumer<RowResult<T>> results);

    /** Takes a row that cannot be read. */
    default void parse(SourceRow row, RowFault fault, Consumer<RowResult<T>> results) {
        results.accept(Refusals.of(row, fault));
    }

    /** Gives what is still owed when the file has ended. */
    default void end(Consumer<RowResult<T>> results) {}
}
