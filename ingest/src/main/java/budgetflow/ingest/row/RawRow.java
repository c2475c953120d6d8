package budgetflow.ingest.row;

import budgetflow.domain.rejection.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * The text of one row without its line end.
 *
 * @param fault ROW_TOO_LONG or QUOTE_MALFORMED; null where the row is whole
 */
record RawRow(String text, @Nullable RejectCode fault) {
    boolean isBlank() {
        return text.isBlank();
    }
}
