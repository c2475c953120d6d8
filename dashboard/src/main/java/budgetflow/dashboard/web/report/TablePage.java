package budgetflow.dashboard.web.report;

import budgetflow.dashboard.read.Page;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.domain.report.Absence;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 报表页: some rows of a table with its header of two levels.
 *
 * @param heads the upper level, over neighbours of one group
 * @param rows in the order of the table
 */
public record TablePage(ReportTable table, List<Head> heads, Page<ReportRow> rows) {

    /**
     * One cell of the upper header.
     *
     * @param title of the group, or of the column that spans both levels
     * @param columns those below it; of a column that spans both levels, itself
     */
    public record Head(ReportText title, boolean isGroup, List<ReportColumn> columns) {}

    /** Looks at the rows of the page alone: they are computed when they are looked at. */
    static TablePage of(ReportTable table, PageRequest request) {
        int rows = table.rows().size();
        int from = (int) Math.min(rows, request.offset());
        List<ReportRow> some = List.copyOf(table.rows().subList(from, Math.min(rows, from + request.size())));
        return new TablePage(table, heads(table.columns()), new Page<>(some, rows, request));
    }

    private static List<Head> heads(List<ReportColumn> columns) {
        List<Head> heads = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            ReportText group = columns.get(from).group();
            int to = from + 1;
            while (to < columns.size()
                    && group != null
                    && Objects.equals(group, columns.get(to).group())) {
                to++;
            }
            heads.add(head(group, columns.subList(from, to)));
            from = to;
        }
        return List.copyOf(heads);
    }

    private static Head head(@Nullable ReportText group, List<ReportColumn> columns) {
        return group == null
                ? new Head(columns.get(0).title(), false, List.copyOf(columns))
                : new Head(group, true, List.copyOf(columns));
    }

    /** Whether a cell's figure can be asked for what stands behind it. */
    public static boolean hasBehind(ReportRow row, ReportCell cell) {
        return cell instanceof ReportCell.Amount
                || (cell instanceof ReportCell.Rate && !row.lines().isEmpty());
    }

    /** Whether a table is a frame: nothing in it but that there is no data. */
    static boolean isFrame(ReportTable table) {
        return table.rows().size() == 1
                && table.rows().get(0).cells().stream()
                        .allMatch(cell ->
                                cell instanceof ReportCell.Absent absent && absent.absence() == Absence.NO_DATA);
    }
}
