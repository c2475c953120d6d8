package budgetflow.dashboard.export;

import static budgetflow.dashboard.export.ExportCells.code;
import static budgetflow.dashboard.export.ExportCells.count;
import static budgetflow.dashboard.export.ExportCells.day;
import static budgetflow.dashboard.export.ExportCells.term;
import static budgetflow.dashboard.export.ExportCells.words;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.LineRow;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LinesAddress;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** 指标清单导出: the table of lines. */
final class LinesExport {
    private static final FlatTable TABLE = new FlatTable("lines", new ReportText("指标清单", "Lines"), columns());

    static final Export<LinesAddress> EXPORT = Export.whole(TABLE, LinesAddress::of, LinesExport::rows);

    private LinesExport() {}

    private static List<ReportColumn> columns() {
        List<ReportColumn> columns = new ArrayList<>(List.of(
                FlatTable.column("line_key", "指标键", "line key", CellKind.CODE),
                FlatTable.column("region", "行政区划", "region", CellKind.CODE),
                FlatTable.column("department", "部门编码", "department code", CellKind.CODE),
                FlatTable.column("department_name", "部门名称", "department", CellKind.TEXT),
                FlatTable.column("unit", "单位编码", "unit code", CellKind.CODE),
                FlatTable.column("unit_name", "单位名称", "unit", CellKind.TEXT),
                FlatTable.column("line", "指标编码", "line code", CellKind.CODE),
                FlatTable.column("name", "指标名称", "name", CellKind.TEXT),
                FlatTable.column("kind", "支出类别", "kind", CellKind.TEXT),
                FlatTable.column("functional_code", "功能分类", "functional class", CellKind.CODE),
                FlatTable.column("fund", "资金性质", "fund", CellKind.TEXT),
                FlatTable.column("project_type", "项目类型", "project type", CellKind.TEXT),
                FlatTable.column("carry_over", "其中上年结转", "of it carried over", CellKind.AMOUNT)));
        columns.addAll(ExportCells.FIGURES);
        columns.addAll(List.of(
                FlatTable.column("status", "状态代码", "status code", CellKind.CODE),
                FlatTable.column("status_text", "状态", "status", CellKind.TEXT),
                FlatTable.column("last_paid_on", "最近支付日", "last paid on", CellKind.DATE),
                FlatTable.column("open_alerts", "待办预警", "open alerts", CellKind.COUNT)));
        return columns;
    }

    private static boolean rows(ReadStore reads, View view, LinesAddress address, Consumer<List<ReportCell>> taker) {
        reads.lines().each(view, address.filter(), address.order(), line -> taker.accept(row(line)));
        return true;
    }

    private static List<ReportCell> row(LineRow line) {
        List<ReportCell> row = new ArrayList<>(List.of(
                code(line.key().text()),
                code(line.key().region().code()),
                code(Department.of(line.key()).code()),
                words(line.departmentName()),
                code(line.key().unit().code()),
                words(line.unitName()),
                code(line.key().code().code()),
                words(line.name()),
                term(line.kind(), terms -> terms::of),
                code(line.functionalCode()),
                words(line.fund()),
                words(line.projectType()),
                ExportCells.amount(line.carryOver())));
        row.addAll(ExportCells.figures(line.figures()));
        row.add(code(line.status()));
        row.add(term(line.status(), terms -> terms::of));
        row.add(day(line.lastPaidOn()));
        row.add(count(line.openAlerts()));
        return row;
    }
}
