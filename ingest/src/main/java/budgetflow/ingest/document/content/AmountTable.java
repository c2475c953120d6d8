package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.text.AmountCell;
import java.util.List;
import java.util.Optional;

/**
 * A table of amounts that was read.
 *
 * @param leftOut lines of rows that could not be read: a sum over them cannot be checked
 */
public record AmountTable(
        SourceTable source, TableKind kind, TableRole role, Header header, List<EntryRow> rows, List<Integer> leftOut) {
    public AmountTable {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    public Optional<EntryRow> total() {
        return rows.stream().filter(EntryRow::total).findFirst();
    }

    public List<EntryRow> entries() {
        return rows.stream().filter(row -> !row.total()).toList();
    }

    public Optional<Column> column(ColumnKind kind) {
        return header.first(kind);
    }

    /** The amount of the 合计 row in the first column of a kind; empty where the table gives none. */
    public Optional<Long> total(ColumnKind kind) {
        return column(kind)
                .flatMap(column -> total().map(row -> row.at(column)))
                .map(AmountCell::fen);
    }

    /** Whether the table covers only appropriated money: its totals may be less than the whole budget. */
    public boolean isPartial() {
        return TableRole.isPartial(source.title());
    }

    public boolean isEmpty() {
        return rows.stream().noneMatch(EntryRow::hasAmounts);
    }
}
