package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.HeatMap;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.OverviewAddress;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.util.List;
import java.util.function.Consumer;

/** 热力图导出: departments by milestones, a row for each cell. */
final class HeatMapExport {
    private static final FlatTable TABLE = new FlatTable(
            "heat_map",
            new ReportText("热力图", "Heat map"),
            List.of(
                    FlatTable.column("region", "行政区划", "region", CellKind.CODE),
                    FlatTable.column("department", "部门编码", "department code", CellKind.CODE),
                    FlatTable.column("department_name", "部门名称", "department", CellKind.TEXT),
                    FlatTable.column("due_on", "节点日", "due on", CellKind.DATE),
                    FlatTable.column("passed", "是否已到（1＝是）", "passed (1: yes)", CellKind.COUNT),
                    FlatTable.column("lines", "指标数", "lines", CellKind.COUNT),
                    FlatTable.column("executed", "累计支出", "spent", CellKind.AMOUNT),
                    FlatTable.column("adjusted", "调整预算", "adjusted budget", CellKind.AMOUNT),
                    FlatTable.column("planned", "计划应达", "planned", CellKind.AMOUNT),
                    FlatTable.column("rate", "执行率", "rate", CellKind.RATE),
                    FlatTable.column("plan", "计划", "plan", CellKind.RATE),
                    FlatTable.column("gap_points", "与计划差（百分点）", "gap to plan (pp)", CellKind.POINTS)));

    static final Export<OverviewAddress> EXPORT = Export.whole(TABLE, OverviewAddress::of, HeatMapExport::rows);

    private HeatMapExport() {}

    private static boolean rows(ReadStore reads, View view, OverviewAddress address, Consumer<List<ReportCell>> taker) {
        for (HeatMap.Row row : reads.overviews().heatMap(view).rows()) {
            row.cells().forEach(cell -> taker.accept(cells(row, cell)));
        }
        return true;
    }

    private static List<ReportCell> cells(HeatMap.Row row, HeatMap.Cell cell) {
        return List.of(
                ExportCells.code(row.department().region().code()),
                ExportCells.code(row.department().code()),
                ExportCells.words(row.name()),
                ExportCells.day(cell.dueOn()),
                ExportCells.count(cell.passed() ? 1 : 0),
                ExportCells.count(cell.lines()),
                ExportCells.amount(cell.executed()),
                ExportCells.amount(cell.adjusted()),
                ExportCells.amount(cell.planned()),
                ExportCells.rate(cell.rate()),
                ExportCells.rate(cell.plan()),
                ExportCells.points(cell.gap()));
    }
}
