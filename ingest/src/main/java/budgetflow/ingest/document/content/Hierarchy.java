package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.AmountCell;
import java.util.ArrayList;
import java.util.List;

/** The sums of a coded table: 合计 is the sum of its 类, a 类 of its 款, a 款 of its 项. */
public final class Hierarchy {
    private Hierarchy() {}

    /**
     * A printed amount that is not the sum of the rows below it.
     *
     * @param printedFen as printed; 0 where the cell is blank
     */
    public record Broken(EntryRow parent, Column column, long printedFen, long childrenFen) {}

    /** The sums that do not hold; those over a row or cell that could not be read are not judged. */
    public static List<Broken> broken(AmountTable table) {
        List<Broken> broken = new ArrayList<>();
        List<EntryRow> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            EntryRow parent = rows.get(i);
            if (parent.code().isEmpty() && !parent.total()) {
                continue;
            }
            List<EntryRow> children = parent.total() ? classes(rows) : children(rows, i);
            int end = parent.total() ? Integer.MAX_VALUE : endOfSpan(rows, i);
            boolean judged =
                    table.leftOut().stream().noneMatch(line -> (parent.total() || line > parent.line()) && line < end);
            if (!children.isEmpty() && judged) {
                compare(table, parent, children, broken);
            }
        }
        return broken;
    }

    private static void compare(AmountTable table, EntryRow parent, List<EntryRow> children, List<Broken> broken) {
        for (Column column : table.header().amounts()) {
            AmountCell whole = parent.at(column);
            boolean unreadable = whole.isUnreadable()
                    || children.stream().anyMatch(child -> child.at(column).isUnreadable());
            long sum = children.stream()
                    .mapToLong(child -> child.at(column).orZero())
                    .sum();
            if (!unreadable && column.kind() != ColumnKind.OF_WHICH && whole.orZero() != sum) {
                broken.add(new Broken(parent, column, whole.orZero(), sum));
            }
        }
    }

    private static List<EntryRow> classes(List<EntryRow> rows) {
        List<EntryRow> coded =
                rows.stream().filter(row -> !row.code().isEmpty()).toList();
        int top = coded.stream().mapToInt(row -> row.code().length()).min().orElse(0);
        return coded.stream().filter(row -> row.code().length() == top).toList();
    }

    private static List<EntryRow> children(List<EntryRow> rows, int index) {
        String code = rows.get(index).code();
        List<EntryRow> children = new ArrayList<>();
        int level = Integer.MAX_VALUE;
        for (int i = index + 1; i < rows.size(); i++) {
            String below = rows.get(i).code();
            if (!below.isEmpty() && below.length() <= code.length()) {
                break;
            }
            if (below.startsWith(code) && !code.isEmpty() && below.length() > code.length()) {
                level = Math.min(level, below.length());
                children.add(rows.get(i));
            }
        }
        int nearest = level;
        return children.stream().filter(row -> row.code().length() == nearest).toList();
    }

    private static int endOfSpan(List<EntryRow> rows, int index) {
        int length = rows.get(index).code().length();
        for (int i = index + 1; i < rows.size(); i++) {
            String below = rows.get(i).code();
            if (!below.isEmpty() && below.length() <= length) {
                return rows.get(i).line();
            }
        }
        return Integer.MAX_VALUE;
    }
}
