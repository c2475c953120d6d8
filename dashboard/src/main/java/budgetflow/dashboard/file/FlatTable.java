package budgetflow.dashboard.file;

import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportText;
import java.util.List;

/**
 * 平表: a table of one header row whose rows come one by one.
 *
 * @param id in lower-case English; names the sheet's contents for programs
 * @param columns each id once
 */
public record FlatTable(String id, ReportText title, List<ReportColumn> columns) {
    public FlatTable {
        columns = List.copyOf(columns);
    }

    /** A column of such a table: without an upper header, and nothing adds up. */
    public static ReportColumn column(String id, String zh, String en, CellKind kind) {
        return new ReportColumn(id, null, new ReportText(zh, en), kind, false);
    }
}
