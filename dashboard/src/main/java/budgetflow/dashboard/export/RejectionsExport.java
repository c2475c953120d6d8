package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.RejectionRow;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.RejectionsAddress;
import budgetflow.domain.rejection.Rejection;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.util.List;
import java.util.function.Consumer;

/** 拒收导出: the list of rejections, the newest first. */
final class RejectionsExport {
    private static final FlatTable TABLE = new FlatTable(
            "rejections",
            new ReportText("拒收", "Rejections"),
            List.of(
                    FlatTable.column("source", "来源", "source", CellKind.CODE),
                    FlatTable.column("row", "行号", "row", CellKind.COUNT),
                    FlatTable.column("field", "字段", "field", CellKind.CODE),
                    FlatTable.column("code", "代码", "code", CellKind.CODE),
                    FlatTable.column("reason", "原因", "reason", CellKind.TEXT),
                    FlatTable.column("value", "原值", "value", CellKind.TEXT),
                    FlatTable.column("original", "原始行", "row as it was sent", CellKind.TEXT),
                    FlatTable.column("recorded_at", "记录时刻（UTC）", "recorded at (UTC)", CellKind.CODE)));

    static final Export<RejectionsAddress> EXPORT = Export.whole(TABLE, RejectionsAddress::of, RejectionsExport::rows);

    private RejectionsExport() {}

    private static boolean rows(
            ReadStore reads, View view, RejectionsAddress address, Consumer<List<ReportCell>> taker) {
        reads.rejections().each(view.scope(), address.filter(), row -> taker.accept(row(row)));
        return true;
    }

    private static List<ReportCell> row(RejectionRow row) {
        Rejection rejection = row.rejection();
        return List.of(
                ExportCells.code(rejection.source()),
                ExportCells.count(rejection.row()),
                rejection.field() == null ? ReportCell.Absent.NOT_APPLICABLE : ExportCells.code(rejection.field()),
                ExportCells.code(rejection.code().name()),
                ExportCells.term(rejection.code(), terms -> terms::of),
                rejection.value() == null ? ReportCell.Absent.NOT_APPLICABLE : ExportCells.words(rejection.value()),
                ExportCells.words(rejection.original()),
                ExportCells.code(row.recordedAt().toString()));
    }
}
