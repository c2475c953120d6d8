package budgetflow.ingest.document.table;

import budgetflow.ingest.document.form.GridRow;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells from the cells what the header leaves open: two pairs of 类 and 款 in one table are the department
 * side and the government side, and the digits say which is which. A single code column without an axis in its header is told by its digits as well.
 */
final class ColumnsByCells {
    private ColumnsByCells() {}

    static List<Column> resolve(List<Column> columns, List<GridRow> body) {
        boolean functional = columns.stream().anyMatch(column -> column.kind() == ColumnKind.ITEM_CODE);
        List<Column> resolved = new ArrayList<>();
        boolean government = false;
        boolean nameSeen = false;
        for (Column column : columns) {
            ColumnKind kind = column.kind();
            if (kind == ColumnKind.CLASS_CODE && !functional) {
                government = startsWith(column, body, '5');
                kind = government ? ColumnKind.GOVERNMENT_CODE : ColumnKind.DEPARTMENT_CODE;
            } else if (kind == ColumnKind.GROUP_CODE && !functional) {
                kind = government ? ColumnKind.GOVERNMENT_CODE : ColumnKind.DEPARTMENT_CODE;
            } else if (kind == ColumnKind.CODE) {
                kind = startsWith(column, body, '3')
                        ? ColumnKind.DEPARTMENT_CODE
                        : startsWith(column, body, '5') ? ColumnKind.GOVERNMENT_CODE : ColumnKind.FUNCTIONAL_CODE;
            } else if ((kind == ColumnKind.NAME && nameSeen)
                    || (kind == ColumnKind.OTHER_AMOUNT && holdsWords(column, body))) {
                kind = ColumnKind.TEXT;
            }
            nameSeen |= kind == ColumnKind.NAME;
            resolved.add(new Column(column.index(), column.path(), kind));
        }
        return resolved;
    }

    /** A column with a header nobody knows is an amount only where numbers stand in it. */
    private static boolean holdsWords(Column column, List<GridRow> body) {
        int words = 0;
        int numbers = 0;
        for (GridRow row : body) {
            String cell = row.cell(column.index());
            words += Labels.hasHan(cell) ? 1 : 0;
            numbers += AmountCell.looksLikeNumber(cell) ? 1 : 0;
        }
        return words > numbers;
    }

    private static boolean startsWith(Column column, List<GridRow> body, char digit) {
        for (GridRow row : body) {
            String key = Labels.key(row.cell(column.index()));
            if (!key.isEmpty() && Character.isDigit(key.charAt(0))) {
                return key.charAt(0) == digit;
            }
        }
        return false;
    }
}
