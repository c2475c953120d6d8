package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.table.FittedRow;
import budgetflow.ingest.document.table.Header;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The code of a row, from one column or from 类, 款 and 项. Where 类 and 款 are printed once, a row's code goes on from
 * the codes above it.
 */
final class CodeColumns {
    private static final String LEVELS = "类款项";

    private final List<Column> columns;
    private final List<String> above = new ArrayList<>();

    private CodeColumns(List<Column> columns) {
        List<Column> byLevel = new ArrayList<>(columns);
        byLevel.sort(Comparator.comparingInt(column -> LEVELS.indexOf(column.leaf())));
        this.columns = byLevel;
        byLevel.forEach(column -> above.add(""));
    }

    static CodeColumns of(Header header, ColumnKind kind) {
        return new CodeColumns(header.columns().stream()
                .filter(column -> column.kind() == kind)
                .toList());
    }

    static CodeColumns functional(Header header) {
        return new CodeColumns(header.columns().stream()
                .filter(column -> column.kind() == ColumnKind.FUNCTIONAL_CODE
                        || column.kind() == ColumnKind.CLASS_CODE
                        || column.kind() == ColumnKind.GROUP_CODE
                        || column.kind() == ColumnKind.ITEM_CODE)
                .toList());
    }

    boolean isPresent() {
        return !columns.isEmpty();
    }

    /** The full code of a row; empty where it prints none. Rows are asked in order. */
    String code(FittedRow row) {
        int deepest = -1;
        for (int i = 0; i < columns.size(); i++) {
            String key = Labels.key(row.cell(columns.get(i)));
            if (!key.isEmpty() && !Labels.hasHan(key)) {
                if (deepest < 0) {
                    forget(i);
                }
                above.set(i, key);
                deepest = i;
            }
        }
        return deepest < 0 ? "" : String.join("", above.subList(0, deepest + 1));
    }

    private void forget(int from) {
        for (int i = from; i < above.size(); i++) {
            above.set(i, "");
        }
    }
}
