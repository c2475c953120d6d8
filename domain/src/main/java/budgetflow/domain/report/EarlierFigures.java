package budgetflow.domain.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@link CanonicalText} of an earlier version, row by row. */
final class EarlierFigures {
    private final BufferedReader text;
    private final List<String> columns = new ArrayList<>();
    private @Nullable List<String> next;

    EarlierFigures(BufferedReader text) throws IOException {
        this.text = text;
        advance();
        if (next == null || !next.get(0).equals(CanonicalText.BOOK)) {
            throw new IllegalArgumentException("not the figures of a report");
        }
        advance();
    }

    /**
     * A row as it was.
     *
     * @param cells in the order of the columns of then
     */
    record Row(String key, List<String> columns, List<String> cells) {
        @Nullable
        String cell(String column) {
            int index = columns.indexOf(column);
            return index < 0 ? null : cells.get(index);
        }
    }

    /** Goes to a table; whether the earlier version has it. Tables are asked for in their order. */
    boolean enter(TableName table) throws IOException {
        while (isAt(CanonicalText.ROW)) {
            advance();
        }
        List<String> line = next;
        if (line == null || !line.get(1).equals(table.number())) {
            return false;
        }
        columns.clear();
        advance();
        for (List<String> column = next; column != null && isAt(CanonicalText.COLUMN); column = next) {
            columns.add(column.get(1));
            advance();
        }
        return true;
    }

    /** The next row of the table; null behind the last. */
    @Nullable
    Row row() throws IOException {
        List<String> line = next;
        if (line == null || !isAt(CanonicalText.ROW)) {
            return null;
        }
        advance();
        return new Row(line.get(1), List.copyOf(columns), line.subList(2, line.size()));
    }

    private boolean isAt(String kind) {
        return next != null && next.get(0).equals(kind);
    }

    private void advance() throws IOException {
        String line = text.readLine();
        next = line == null ? null : TabText.fields(line);
    }
}
