package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.OverviewAddress;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** 排名导出: lines added up by what the overview ranks, in the order of their codes. */
final class RankingExport {
    private static final FlatTable TABLE = new FlatTable("ranking", new ReportText("汇总", "Sums"), columns());

    static final Export<OverviewAddress> EXPORT = Export.whole(TABLE, OverviewAddress::of, RankingExport::rows);

    private RankingExport() {}

    private static List<ReportColumn> columns() {
        List<ReportColumn> columns = new ArrayList<>(List.of(
                FlatTable.column("by", "汇总口径", "added up by", CellKind.CODE),
                FlatTable.column("region", "行政区划", "region", CellKind.CODE),
                FlatTable.column("code", "编码", "code", CellKind.CODE),
                FlatTable.column("name", "名称", "name", CellKind.TEXT),
                FlatTable.column("lines", "指标数", "lines", CellKind.COUNT)));
        columns.addAll(ExportCells.FIGURES);
        return columns;
    }

    private static boolean rows(ReadStore reads, View view, OverviewAddress address, Consumer<List<ReportCell>> taker) {
        for (RollupRow sum : reads.rollups().by(address.by(), view, LineFilter.ALL)) {
            List<ReportCell> row = new ArrayList<>(List.of(
                    ExportCells.code(address.by()),
                    ExportCells.code(sum.region()),
                    ExportCells.code(sum.code()),
                    ExportCells.words(sum.name()),
                    ExportCells.count(sum.figures().lines())));
            row.addAll(ExportCells.figures(sum.figures()));
            taker.accept(row);
        }
        return true;
    }
}
