package budgetflow.dashboard.export;

import static budgetflow.dashboard.export.ExportCells.code;
import static budgetflow.dashboard.export.ExportCells.count;
import static budgetflow.dashboard.export.ExportCells.day;
import static budgetflow.dashboard.export.ExportCells.words;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.LineAddress;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.util.List;
import java.util.function.Consumer;

/** 凭证导出: the entries of one line, each with where it was read. */
final class VouchersExport {
    private static final FlatTable TABLE = new FlatTable(
            "vouchers",
            new ReportText("凭证", "Vouchers"),
            List.of(
                    FlatTable.column("line_key", "指标键", "line key", CellKind.CODE),
                    FlatTable.column("entry_id", "分录号", "entry id", CellKind.CODE),
                    FlatTable.column("revision", "修订", "revision", CellKind.COUNT),
                    FlatTable.column("kind", "类型", "kind", CellKind.CODE),
                    FlatTable.column("relates_to", "关联分录", "relates to", CellKind.CODE),
                    FlatTable.column("paid_on", "支付日", "paid on", CellKind.DATE),
                    FlatTable.column("amount", "金额", "amount", CellKind.AMOUNT),
                    FlatTable.column("received_on", "收到日", "received on", CellKind.DATE),
                    FlatTable.column("payee", "收款人", "payee", CellKind.TEXT),
                    FlatTable.column("functional_code", "功能分类", "functional class", CellKind.CODE),
                    FlatTable.column("department_economic_code", "部门经济分类", "department economic", CellKind.CODE),
                    FlatTable.column("government_economic_code", "政府经济分类", "government economic", CellKind.CODE),
                    FlatTable.column("fund", "资金性质", "fund", CellKind.TEXT),
                    FlatTable.column("channel", "支付方式", "channel", CellKind.TEXT),
                    FlatTable.column("purpose", "用途", "purpose", CellKind.TEXT),
                    FlatTable.column("source", "来源", "source", CellKind.CODE),
                    FlatTable.column("voucher_no", "凭证号", "voucher no.", CellKind.CODE),
                    FlatTable.column("topic", "主题", "topic", CellKind.CODE),
                    FlatTable.column("partition", "分区", "partition", CellKind.COUNT),
                    FlatTable.column("offset", "位移", "offset", CellKind.COUNT)));

    static final Export<LineAddress> EXPORT = Export.one(TABLE, LineAddress::of, VouchersExport::rows);

    private VouchersExport() {}

    private static boolean rows(ReadStore reads, View view, LineAddress address, Consumer<List<ReportCell>> taker) {
        if (reads.lines().line(view, address.key()).isEmpty()) {
            return false;
        }
        reads.lines().eachVoucher(view, address.key(), voucher -> taker.accept(row(voucher)));
        return true;
    }

    private static List<ReportCell> row(LineEntry voucher) {
        Entry entry = voucher.entry();
        EntryDetails details = entry.details();
        return List.of(
                code(voucher.line().text()),
                code(entry.entryId()),
                count(entry.revision()),
                code(entry.kind()),
                entry.relatesTo() == null ? ReportCell.Absent.NOT_APPLICABLE : code(entry.relatesTo()),
                day(entry.paidOn()),
                ExportCells.amount(entry.amount()),
                day(entry.receivedOn()),
                words(details.payee()),
                code(details.functionalCode()),
                code(details.departmentEconomicCode()),
                code(details.governmentEconomicCode()),
                words(details.fund()),
                words(details.channel()),
                words(details.purpose()),
                code(details.source()),
                code(details.voucherNo()),
                code(voucher.provenance().topic()),
                count(voucher.provenance().partition()),
                count(voucher.provenance().offset()));
    }
}
