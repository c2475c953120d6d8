package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.AmountCell;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One list of labels and amounts of a balance table; several stand side by side.
 *
 * @param columns its amount columns, at least one
 * @param complete whether every row of its table could be read
 */
public record BalanceList(Side side, List<Column> columns, List<BalanceEntry> entries, boolean complete) {
    /** What a list adds up. */
    public enum Side {
        REVENUE,
        EXPENDITURE,
        DEPARTMENT_ECONOMIC,
        GOVERNMENT_ECONOMIC,
        /** A list without income or expenditure totals: 三公. */
        ITEMS
    }

    public BalanceList {
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    /** The column of the whole amount of each label. */
    public Column main() {
        return columns.stream()
                .filter(column -> column.kind() == ColumnKind.TOTAL)
                .findFirst()
                .orElse(columns.get(0));
    }

    public Optional<BalanceEntry> entry(Predicate<BalanceEntry> wanted) {
        return entries.stream().filter(wanted).findFirst();
    }

    /** The grand total, else the year's total; empty where neither has an amount that can be read. */
    public Optional<BalanceEntry> total() {
        Optional<BalanceEntry> grand = entry(BalanceEntry::isGrandTotal);
        boolean none = complete && (grand.isEmpty() || grand.get().at(main()).isBlank());
        Optional<BalanceEntry> total = none ? entry(BalanceEntry::isYearTotal) : grand;
        return total.filter(entry -> entry.at(main()).fen() != null);
    }

    public Optional<Long> fen(Predicate<BalanceEntry> wanted) {
        return entry(wanted).map(entry -> entry.at(main())).map(AmountCell::fen);
    }

    public boolean hasAmounts() {
        return entries.stream().anyMatch(entry -> !entry.amounts().isEmpty());
    }
}
