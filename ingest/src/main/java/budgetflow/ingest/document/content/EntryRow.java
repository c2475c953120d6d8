package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.ProjectEntry.UnitName;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.text.AmountCell;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with its code, name and amounts.
 *
 * @param code the full code; empty where the row prints none
 * @param governmentCode the full government-side economic code; empty where none is printed
 * @param name as shown; empty where none is printed
 * @param unit whose project the row is; null where the row itself prints no unit code beside its project
 * @param total whether it is the 合计 row
 * @param amounts by the index of the column
 */
public record EntryRow(
        int line,
        String code,
        String governmentCode,
        String name,
        String type,
        @Nullable UnitName unit,
        boolean total,
        Map<Integer, AmountCell> amounts) {
    public EntryRow {
        amounts = Map.copyOf(amounts);
    }

    public AmountCell at(Column column) {
        return amounts.getOrDefault(column.index(), AmountCell.blank());
    }

    public boolean hasUnreadable() {
        return amounts.values().stream().anyMatch(AmountCell::isUnreadable);
    }

    public boolean hasAmounts() {
        return amounts.values().stream().anyMatch(cell -> !cell.isBlank());
    }
}
