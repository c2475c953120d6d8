package budgetflow.dashboard.web.report;

import budgetflow.dashboard.report.OpenReport;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.BookDifferences.Moved;
import budgetflow.domain.report.BookDifferences.MovedCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.TableName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 版本差异: what moved since the version before, as far as it fits on a page; files have all of it.
 *
 * @param entries what moved figures: entries that came, went or were replaced
 * @param changes likewise, of the budget
 * @param moreCells how many are not shown, and so on
 */
public record MovedPage(
        List<Cell> cells,
        long moreCells,
        List<Moved<Entry>> entries,
        long moreEntries,
        List<Moved<BudgetChange>> changes,
        long moreChanges) {
    private static final int MOST = 100;

    /** A cell that moved, with its column where there still is one. */
    public record Cell(MovedCell moved, Optional<ReportColumn> column) {}

    static MovedPage of(OpenReport report, BookDifferences differences) {
        Map<TableName, List<ReportColumn>> columns = new EnumMap<>(TableName.class);
        List<Cell> cells = new ArrayList<>();
        for (MovedCell moved : first(differences.cells())) {
            Optional<ReportColumn> column =
                    columns
                            .computeIfAbsent(
                                    moved.table(), name -> report.table(name).columns())
                            .stream()
                            .filter(one -> one.id().equals(moved.columnId()))
                            .findFirst();
            cells.add(new Cell(moved, column));
        }
        return new MovedPage(
                List.copyOf(cells),
                differences.cells().size() - cells.size(),
                first(differences.entries()),
                Math.max(0, differences.entries().size() - MOST),
                first(differences.changes()),
                Math.max(0, differences.changes().size() - MOST));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }
}
