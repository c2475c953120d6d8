package budgetflow.dashboard.export;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.ReconciliationAddress;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.util.List;
import java.util.function.Consumer;

/** 对账导出: ours against theirs, differences first. */
final class ReconciliationExport {
    private static final FlatTable TABLE = new FlatTable(
            "reconciliation",
            new ReportText("对账", "Reconciliation"),
            List.of(
                    FlatTable.column("region", "行政区划", "region", CellKind.CODE),
                    FlatTable.column("source", "来源", "source", CellKind.CODE),
                    FlatTable.column("unit", "单位编码", "unit code", CellKind.CODE),
                    FlatTable.column("paid_on", "支付日", "paid on", CellKind.DATE),
                    FlatTable.column("our_count", "我方笔数", "our entries", CellKind.COUNT),
                    FlatTable.column("our_amount", "我方金额", "our amount", CellKind.AMOUNT),
                    FlatTable.column("their_count", "对方笔数", "their entries", CellKind.COUNT),
                    FlatTable.column("their_amount", "对方金额", "their amount", CellKind.AMOUNT),
                    FlatTable.column("count_difference", "笔数差异", "difference in entries", CellKind.COUNT),
                    FlatTable.column("amount_difference", "金额差异", "difference in amount", CellKind.AMOUNT)));

    static final Export<ReconciliationAddress> EXPORT =
            Export.whole(TABLE, ReconciliationAddress::of, ReconciliationExport::rows);

    private ReconciliationExport() {}

    private static boolean rows(
            ReadStore reads, View view, ReconciliationAddress address, Consumer<List<ReportCell>> taker) {
        reads.reconciliations().each(view, address.filter(), total -> taker.accept(row(total)));
        return true;
    }

    private static List<ReportCell> row(Reconciliation total) {
        return List.of(
                ExportCells.code(total.key().region().code()),
                ExportCells.code(total.key().source()),
                ExportCells.code(total.key().unit().code()),
                ExportCells.day(total.key().day()),
                ExportCells.count(total.ours().count()),
                ExportCells.amount(total.ours().amount()),
                ExportCells.count(total.theirs().count()),
                ExportCells.amount(total.theirs().amount()),
                ExportCells.count(total.difference().count()),
                ExportCells.amount(total.difference().amount()));
    }
}
