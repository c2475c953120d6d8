package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.table.FittedRow;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.table.TableRows;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lists of income and expenditure that stand side by side in one table. */
final class BalanceReader {
    private BalanceReader() {}

    static BalanceTable read(SourceTable source, Header header, TableRole role, AmountUnit unit, Findings findings) {
        List<Integer> leftOut = new ArrayList<>();
        List<FittedRow> rows = TableRows.read(source, header, unit, candidate -> 0, findings, leftOut);
        List<BalanceList> lists = new ArrayList<>();
        for (Map.Entry<Column, List<Column>> pair : pairs(header).entrySet()) {
            if (!pair.getValue().isEmpty()) {
                List<BalanceEntry> entries = entries(rows, pair.getKey(), pair.getValue(), unit, findings);
                lists.add(new BalanceList(side(pair.getKey(), entries), pair.getValue(), entries, leftOut.isEmpty()));
            }
        }
        return new BalanceTable(source, role, header, lists, leftOut);
    }

    /** Each label column with the amounts up to the next label; a label without any takes those on its left. */
    private static Map<Column, List<Column>> pairs(Header header) {
        Map<Column, List<Column>> pairs = new LinkedHashMap<>();
        List<Column> loose = new ArrayList<>();
        List<Column> open = loose;
        List<Column> first = new ArrayList<>();
        for (Column column : header.columns()) {
            if (column.kind() == ColumnKind.LABEL) {
                if (!pairs.isEmpty()) {
                    claimLoose(first, loose);
                }
                open = new ArrayList<>();
                first = pairs.isEmpty() ? open : first;
                pairs.put(column, open);
            } else if (column.kind().isAmount()) {
                open.add(column);
            }
        }
        claimLoose(first, loose);
        return pairs;
    }

    private static void claimLoose(List<Column> first, List<Column> loose) {
        if (first.isEmpty() && !loose.isEmpty()) {
            first.addAll(loose);
            loose.clear();
        }
    }

    private static List<BalanceEntry> entries(
            List<FittedRow> rows, Column label, List<Column> columns, AmountUnit unit, Findings findings) {
        List<BalanceEntry> entries = new ArrayList<>();
        for (FittedRow row : rows) {
            String key = Labels.key(row.cell(label));
            Map<Integer, AmountCell> amounts = new HashMap<>();
            for (Column column : columns) {
                AmountCell cell = AmountCell.read(row.cell(column), unit);
                AmountTableReader.reportUnreadable(cell, row.line(), findings);
                if (!cell.isBlank()) {
                    amounts.put(column.index(), cell);
                }
            }
            if (!key.isEmpty() || !amounts.isEmpty()) {
                entries.add(new BalanceEntry(row.line(), key, BalanceEntry.level(key), amounts));
            }
        }
        return entries;
    }

    private static BalanceList.Side side(Column label, List<BalanceEntry> entries) {
        String header = String.join("/", label.path());
        if (header.contains("政府预算支出经济")) {
            return BalanceList.Side.GOVERNMENT_ECONOMIC;
        }
        if (header.contains("部门预算支出经济")) {
            return BalanceList.Side.DEPARTMENT_ECONOMIC;
        }
        for (BalanceEntry entry : entries) {
            if (entry.isYearTotal() || entry.isGrandTotal()) {
                return entry.label().contains("收入") ? BalanceList.Side.REVENUE : BalanceList.Side.EXPENDITURE;
            }
        }
        if (header.contains("收入")) {
            return BalanceList.Side.REVENUE;
        }
        return header.contains("支出") ? BalanceList.Side.EXPENDITURE : BalanceList.Side.ITEMS;
    }
}
