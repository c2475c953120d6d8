package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.LineDetail;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 预算变动导出: the changes of one line's budget effective by the day asked, drafts among them. */
final class ChangesExport {
    private static final FlatTable TABLE = new FlatTable(
            "changes",
            new ReportText("预算变动", "Budget changes"),
            List.of(
                    FlatTable.column("line_key", "指标键", "line key", CellKind.CODE),
                    FlatTable.column("change_id", "变动号", "change id", CellKind.CODE),
                    FlatTable.column("revision", "修订", "revision", CellKind.COUNT),
                    FlatTable.column("kind", "类型代码", "kind code", CellKind.CODE),
                    FlatTable.column("kind_text", "类型", "kind", CellKind.TEXT),
                    FlatTable.column("effective_on", "生效日", "effective on", CellKind.DATE),
                    FlatTable.column("amount", "金额", "amount", CellKind.AMOUNT),
                    FlatTable.column("status", "状态", "status", CellKind.TEXT),
                    FlatTable.column("document_no", "文号", "document no.", CellKind.CODE)));

    static final Export<LineAddress> EXPORT = Export.one(TABLE, LineAddress::of, ChangesExport::rows);

    private ChangesExport() {}

    private static boolean rows(ReadStore reads, View view, LineAddress address, Consumer<List<ReportCell>> taker) {
        Optional<LineDetail> line = reads.lines().line(view, address.key());
        line.ifPresent(detail -> detail.execution().budget().changes().stream()
                .filter(change -> view.asOf()
                        .chosen()
                        .map(day -> !change.effectiveOn().isAfter(day))
                        .orElse(true))
                .forEach(change -> taker.accept(row(change))));
        return line.isPresent();
    }

    private static List<ReportCell> row(BudgetChange change) {
        return List.of(
                ExportCells.code(change.line().text()),
                ExportCells.code(change.changeId()),
                ExportCells.count(change.revision()),
                ExportCells.code(change.kind()),
                ExportCells.term(change.kind(), terms -> terms::of),
                ExportCells.day(change.effectiveOn()),
                ExportCells.amount(change.amount()),
                ExportCells.term(change.status(), terms -> terms::of),
                ExportCells.code(change.documentNo()));
    }
}
