package budgetflow.ingest.kind;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.row.SourceRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of rows: every row read is in exactly one of the first two.
 *
 * @param <T> the domain type of a kind of file
 */
public sealed interface RowResult<T> {

    /**
     * Rows that were accepted.
     *
     * @param rows one; of a plan all of its rows, in the file's order
     * @param amount the row's amount; null where the kind has none
     */
    record Taken<T>(T value, List<SourceRow> rows, @Nullable Money amount) implements RowResult<T> {
        /** The row that stands for the value. */
        public SourceRow row() {
            return rows.get(0);
        }
    }

    /**
     * A row that was rejected.
     *
     * @param amount the row's amount; null where it cannot be read or the kind has none
     * @param keptOut what it says, where that is sent along as something that does not count; null where it is not
     */
    record Refused<T>(
            SourceRow row,
            Rejection rejection,
            @Nullable Money amount,
            @Nullable T keptOut) implements RowResult<T> {
        public Refused(SourceRow row, Rejection rejection, @Nullable Money amount) {
            this(row, rejection, amount, null);
        }
    }

    /** A file of which no row can be read; its row is 0, or 1 where the header is at fault. */
    record FileRefused<T>(SourceRow row, Rejection rejection) implements RowResult<T> {}
}
