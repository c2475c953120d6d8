package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.table.SourceTable;
import java.util.List;
import java.util.Optional;

/** 收支总表: lists of income and expenditure side by side, each with totals of its own. */
public record BalanceTable(
        SourceTable source, TableRole role, Header header, List<BalanceList> lists, List<Integer> leftOut) {
    public BalanceTable {
        lists = List.copyOf(lists);
        leftOut = List.copyOf(leftOut);
    }

    public Optional<BalanceList> list(BalanceList.Side side) {
        return lists.stream().filter(list -> list.side() == side).findFirst();
    }

    /** Whether the table covers only appropriated money. */
    public boolean isPartial() {
        return TableRole.isPartial(source.title());
    }

    public boolean isEmpty() {
        return lists.stream().noneMatch(BalanceList::hasAmounts);
    }
}
