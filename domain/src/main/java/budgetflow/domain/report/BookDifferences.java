package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 版本差异: what moved between two versions of a report, and the entries and changes that came between.
 *
 * @param cells in the order of the tables, rows of the earlier book before rows that are new
 * @param entries by entry id: those that came, went, or were replaced by another revision
 * @param changes by line and change id, likewise
 */
public record BookDifferences(List<MovedCell> cells, List<Moved<Entry>> entries, List<Moved<BudgetChange>> changes) {
    /** Whatever entry moves these moves a line's own row in another table, too. */
    private static final Set<TableName> BY_FUNCTION = Set.of(
            TableName.SUMMARY,
            TableName.BY_FUNCTION,
            TableName.GENERAL_BUDGET,
            TableName.GOVERNMENT_FUNDS,
            TableName.STATE_CAPITAL);

    public BookDifferences {
        cells = List.copyOf(cells);
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
    }

    /**
     * A cell that is not what it was.
     *
     * @param before null where the row is new
     * @param after null where the row is gone
     * @param lines the lines behind the row, in either book, in its order
     */
    public record MovedCell(
            TableName table,
            String rowKey,
            String columnId,
            @Nullable ReportCell before,
            @Nullable ReportCell after,
            Set<LineKey> lines) {}

    /**
     * What moved figures.
     *
     * @param before as it counted in the earlier book; null where it did not
     * @param after as it counts in the later one; null where it does not
     */
    public record Moved<T>(
            LineKey line, @Nullable T before, @Nullable T after) {}

    /** What was known when a book was made: effective entries and budget lines; more than the book's does no harm. */
    public record Known(Collection<Entry> entries, Collection<BudgetLine> budgets) {
        public Known {
            entries = List.copyOf(entries);
            budgets = List.copyOf(budgets);
        }
    }

    /**
     * The lines behind every cell that moved, not less than those whose entries have to be known to name what moved them:
     * where spending by economic class moved, all lines of that class; where an earlier year of the PEFA card did, all of
     * that year.
     */
    public static Set<LineKey> movedLines(ReportBook earlier, ReportBook later) {
        Set<LineKey> lines = new TreeSet<>();
        for (MovedCell cell : cells(earlier, later)) {
            if (!BY_FUNCTION.contains(cell.table()) && kind(earlier, later, cell) == ReportRow.Kind.DETAIL) {
                cell.lines().stream()
                        .filter(line -> cell.table() != TableName.PEFA || isOfEarlierYear(earlier, line))
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    static BookDifferences between(ReportBook earlier, ReportBook later, Known before, Known after) {
        return new BookDifferences(
                cells(earlier, later),
                moved(entries(earlier, before), entries(later, after), Entry::line, Entry::hasContentOf),
                moved(changes(earlier, before), changes(later, after), BudgetChange::line, Objects::equals));
    }

    private static List<MovedCell> cells(ReportBook earlier, ReportBook later) {
        List<MovedCell> cells = new ArrayList<>();
        for (TableName name : TableName.values()) {
            Map<String, ReportRow> rows = rows(later.table(name));
            for (ReportRow row : earlier.table(name).rows()) {
                compare(later.table(name), row, rows.remove(row.key()), cells);
            }
            later.table(name).rows().stream()
                    .filter(row -> rows.containsKey(row.key()))
                    .forEach(row -> compare(later.table(name), null, row, cells));
        }
        return cells;
    }

    private static void compare(
            ReportTable table, @Nullable ReportRow before, @Nullable ReportRow after, List<MovedCell> cells) {
        ReportRow any = Objects.requireNonNull(before == null ? after : before);
        if (before != null && after != null && before.cells().equals(after.cells())) {
            return;
        }
        Set<LineKey> lines = new LinkedHashSet<>(any.lines());
        lines.addAll(after == null ? List.of() : after.lines());
        for (int i = 0; i < table.columns().size(); i++) {
            ReportCell was = before == null ? null : before.cells().get(i);
            ReportCell is = after == null ? null : after.cells().get(i);
            if (!Objects.equals(was, is)) {
                cells.add(new MovedCell(
                        table.name(), any.key(), table.columns().get(i).id(), was, is, lines));
            }
        }
    }

    private static ReportRow.Kind kind(ReportBook earlier, ReportBook later, MovedCell cell) {
        return earlier.table(cell.table())
                .row(cell.rowKey())
                .or(() -> later.table(cell.table()).row(cell.rowKey()))
                .orElseThrow()
                .kind();
    }

    private static Map<String, ReportRow> rows(ReportTable table) {
        Map<String, ReportRow> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    private static boolean isOfEarlierYear(ReportBook book, LineKey line) {
        return !line.fiscalYear().equals(book.header().selection().fiscalYear());
    }

    /** The lines that any table of a book is about, those of earlier years included. */
    private static Set<LineKey> lines(ReportBook book) {
        Set<LineKey> lines = new HashSet<>();
        for (TableName name : List.of(TableName.CARRY_OVER, TableName.PEFA)) {
            book.table(name).rows().forEach(row -> lines.addAll(row.lines()));
        }
        return lines;
    }

    private static TreeMap<String, Entry> entries(ReportBook book, Known known) {
        Set<LineKey> lines = lines(book);
        LocalDate asOf = book.header().asOf();
        TreeMap<String, Entry> entries = new TreeMap<>();
        known.entries().stream()
                .filter(entry -> lines.contains(entry.line()) && !entry.paidOn().isAfter(asOf))
                .forEach(entry -> entries.merge(entry.entryId(), entry, BookDifferences::laterRevision));
        return entries;
    }

    private static Entry laterRevision(Entry one, Entry other) {
        return Comparator.comparing(Entry::revision).compare(one, other) >= 0 ? one : other;
    }

    private static TreeMap<String, BudgetChange> changes(ReportBook book, Known known) {
        Set<LineKey> lines = lines(book);
        LocalDate asOf = book.header().asOf();
        TreeMap<String, BudgetChange> changes = new TreeMap<>();
        for (BudgetLine budget : known.budgets()) {
            for (BudgetChange change : lines.contains(budget.key()) ? budget.changes() : List.<BudgetChange>of()) {
                if (change.isApproved() && !change.effectiveOn().isAfter(asOf)) {
                    changes.put(budget.key() + "#" + change.changeId() + "#" + change.revision(), change);
                }
            }
        }
        return changes;
    }

    private interface Same<T> {
        boolean test(T one, T other);
    }

    private static <T> List<Moved<T>> moved(
            TreeMap<String, T> before, TreeMap<String, T> after, Function<T, LineKey> line, Same<T> same) {
        List<Moved<T>> moved = new ArrayList<>();
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            T was = before.get(id);
            T is = after.get(id);
            if (was == null || is == null || !same.test(was, is)) {
                moved.add(new Moved<>(line.apply(is == null ? Objects.requireNonNull(was) : is), was, is));
            }
        }
        return moved;
    }
}
