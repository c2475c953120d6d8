package budgetflow.ingest.row;

import budgetflow.domain.rejection.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be read at all.
 *
 * @param field the column at fault; null where it is the row as a whole
 * @param value what is at fault, such as the cells beyond the header; null where there is nothing to show
 */
public record RowFault(
        RejectCode code, @Nullable String field, @Nullable String value) {
    static RowFault of(RejectCode code) {
        return new RowFault(code, null, null);
    }
}
