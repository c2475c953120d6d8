package budgetflow.ingest.row;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in its file.
 *
 * @param file the file's name
 * @param number the row as a spreadsheet shows it: the header is row 1, blank rows count; of NDJSON the line number; 0
 *     for the file as a whole
 * @param cells raw text by column; fewer than the columns where the row has a fault
 * @param original the row's own text; its beginning alone where it is too long to be taken
 * @param fault null where the row can be read
 */
public record SourceRow(
        String file,
        long number,
        Columns columns,
        List<String> cells,
        String original,
        @Nullable RowFault fault) {

    /** The cell without white space around it; empty where the column is missing or its cell blank. */
    public Optional<String> value(String column) {
        OptionalInt position = columns.position(column);
        if (position.isEmpty() || position.getAsInt() >= cells.size()) {
            return Optional.empty();
        }
        String value = cells.get(position.getAsInt()).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
