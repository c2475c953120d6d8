package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.report.BookDifferences.MovedCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 变动单元格: holds an earlier version's figures against a later book, both read once and in step: a row that comes or goes
 * shifts the others by one, and so only few wait for their counterpart at a time.
 */
final class MovedCells {
    private final List<MovedCell> moved = new ArrayList<>();

    private MovedCells() {}

    static List<MovedCell> between(BufferedReader figures, ReportBook later) throws IOException {
        EarlierFigures earlier = new EarlierFigures(figures);
        MovedCells cells = new MovedCells();
        for (ReportTable table : later.tables()) {
            cells.compare(earlier.enter(table.name()) ? earlier : null, table);
        }
        return cells.moved;
    }

    /** Of a row that is gone, its key alone tells, where it begins with that of a line. */
    private static Set<LineKey> line(String rowKey) {
        try {
            return Set.of(LineKey.of(rowKey.split("#", 2)[0]));
        } catch (IllegalArgumentException noLine) {
            return Set.of();
        }
    }

    private void compare(@Nullable EarlierFigures earlier, ReportTable table) throws IOException {
        Map<String, EarlierFigures.Row> gone = new LinkedHashMap<>();
        Map<String, ReportRow> come = new LinkedHashMap<>();
        int index = 0;
        EarlierFigures.Row before = earlier == null ? null : earlier.row();
        while (before != null || index < table.rows().size()) {
            ReportRow after = index < table.rows().size() ? table.rows().get(index++) : null;
            if (before != null && after != null && before.key().equals(after.key())) {
                compare(table, before, after);
            } else {
                if (before != null) {
                    gone.put(before.key(), before);
                }
                if (after != null) {
                    come.put(after.key(), after);
                }
                meet(table, gone, come, before == null ? null : before.key());
                meet(table, gone, come, after == null ? null : after.key());
            }
            before = before == null || earlier == null ? null : earlier.row();
        }
        gone.values().forEach(row -> compare(table, row, null));
        come.values().forEach(row -> compare(table, null, row));
    }

    private void meet(
            ReportTable table,
            Map<String, EarlierFigures.Row> gone,
            Map<String, ReportRow> come,
            @Nullable String key) {
        if (key != null && gone.containsKey(key) && come.containsKey(key)) {
            compare(table, Objects.requireNonNull(gone.remove(key)), Objects.requireNonNull(come.remove(key)));
        }
    }

    private void compare(ReportTable table, EarlierFigures.@Nullable Row before, @Nullable ReportRow after) {
        String key = before == null ? Objects.requireNonNull(after).key() : before.key();
        Set<LineKey> lines = after == null
                ? line(key)
                : after.kind() == ReportRow.Kind.DETAIL ? new LinkedHashSet<>(after.lines()) : Set.of();
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i).id();
            String was = before == null ? null : before.cell(column);
            ReportCell is = after == null ? null : after.cells().get(i);
            if (!Objects.equals(was, is == null ? null : is.canonical())) {
                ReportCell then = was == null ? null : ReportCell.ofCanonical(was);
                moved.add(new MovedCell(table.name(), key, column, then, is, lines));
            }
        }
    }
}
