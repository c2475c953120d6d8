package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 版本差异: what moved between two versions of a report, and the entries and changes that came between.
 *
 * @param cells in the order of the tables
 * @param entries by entry id: those that came, went, or were replaced by another revision
 * @param changes by line and change id, likewise
 */
public record BookDifferences(List<MovedCell> cells, List<Moved<Entry>> entries, List<Moved<BudgetChange>> changes) {

    public BookDifferences {
        cells = List.copyOf(cells);
        entries = List.copyOf(entries);
        changes = List.copyOf(changes);
    }

    /**
     * A cell that is not what it was.
     *
     * @param before null where the row or column is new; words are remembered in Chinese only
     * @param after null where the row is gone
     * @param lines the lines behind a row that is no sum, as they are now
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
     * @param line where it counts now; where it counts no more, where it did
     * @param before as it counted in the earlier book; null where it did not
     * @param after as it counts in the later one; null where it does not
     */
    public record Moved<T>(
            LineKey line, @Nullable T before, @Nullable T after) {}

    /**
     * Between what an earlier version left behind and a later book.
     *
     * @param figures the earlier {@link CanonicalText}
     * @param known the earlier {@link KnownText}
     * @param knownNow the later one
     * @throws IllegalArgumentException where a text is not what it should be
     */
    public static BookDifferences between(
            BufferedReader figures, ReportBook later, BufferedReader known, BufferedReader knownNow)
            throws IOException {
        MovedKnowledge knowledge = MovedKnowledge.between(known, knownNow);
        return new BookDifferences(MovedCells.between(figures, later), knowledge.entries(), knowledge.changes());
    }
}
