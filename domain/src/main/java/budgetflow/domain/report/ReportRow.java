package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 行: one row of a table.
 *
 * @param key names it within its table, the same in every version of the report: a line key, a code, {@link #TOTAL_KEY}
 * @param parent the key of the row it adds up to; null for a total, and where nothing adds up
 * @param level 0 for a total, 1 and on below it
 * @param lines the budget lines behind it, by key: their entries up to the day asked are the vouchers of its figures
 */
public record ReportRow(
        Kind kind, String key, @Nullable String parent, int level, List<ReportCell> cells, List<LineKey> lines) {
    /** The key of the one total of a table. */
    public static final String TOTAL_KEY = "total";

    /** What a row is. */
    public enum Kind {
        /** 合计. */
        TOTAL,
        /** 小计: of a unit, a class, a document. */
        SUBTOTAL,
        /** The rows that everything else is made of. */
        DETAIL
    }

    public ReportRow {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }
}
