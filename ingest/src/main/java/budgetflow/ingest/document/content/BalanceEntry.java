package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.text.AmountCell;
import java.util.Map;

/**
 * One label of a list of income or expenditure with its amounts.
 *
 * @param label the comparable key of the printed label, its enumerator included
 * @param level 1 for 一、, 2 for 1、, 3 for (1); {@link #PLAIN} without an enumerator, {@link #OF_WHICH} for 其中
 */
public record BalanceEntry(int line, String label, int level, Map<Integer, AmountCell> amounts) {
    public static final int PLAIN = 8;
    public static final int OF_WHICH = 9;

    public BalanceEntry {
        amounts = Map.copyOf(amounts);
    }

    static int level(String label) {
        if (label.matches("[一二三四五六七八九十]+、.*")) {
            return 1;
        }
        if (label.matches("\\d+[、.].*")) {
            return 2;
        }
        if (label.matches("\\([\\d一二三四五六七八九十]+\\).*")) {
            return 3;
        }
        return label.startsWith("其中") ? OF_WHICH : PLAIN;
    }

    public AmountCell at(Column column) {
        return amounts.getOrDefault(column.index(), AmountCell.blank());
    }

    /** 本年收入合计, 本年支出合计. */
    public boolean isYearTotal() {
        return label.contains("合计") && (label.contains("收入") || label.contains("支出"));
    }

    /** 收入总计, 支出总计. */
    public boolean isGrandTotal() {
        return label.contains("总计");
    }
}
