package budgetflow.dashboard.export;

import static budgetflow.dashboard.export.ExportCells.code;
import static budgetflow.dashboard.export.ExportCells.day;
import static budgetflow.dashboard.export.ExportCells.term;
import static budgetflow.dashboard.export.ExportCells.words;

import budgetflow.dashboard.file.FlatTable;
import budgetflow.dashboard.read.AlertRow;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.web.address.AlertsAddress;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Reason;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** 预警导出: the list of alerts, in the order of the work list. */
final class AlertsExport {
    private static final FlatTable TABLE = new FlatTable(
            "alerts",
            new ReportText("预警", "Alerts"),
            List.of(
                    FlatTable.column("alert_key", "预警键", "alert key", CellKind.CODE),
                    FlatTable.column("rule", "规则", "rule", CellKind.CODE),
                    FlatTable.column("rule_text", "规则名称", "rule's name", CellKind.TEXT),
                    FlatTable.column("severity", "级别代码", "severity code", CellKind.CODE),
                    FlatTable.column("severity_text", "级别", "severity", CellKind.TEXT),
                    FlatTable.column("state", "状态代码", "state code", CellKind.CODE),
                    FlatTable.column("state_text", "状态", "state", CellKind.TEXT),
                    FlatTable.column("since", "自", "since", CellKind.DATE),
                    FlatTable.column("region", "行政区划", "region", CellKind.CODE),
                    FlatTable.column("department", "部门编码", "department code", CellKind.CODE),
                    FlatTable.column("unit", "单位编码", "unit code", CellKind.CODE),
                    FlatTable.column("unit_name", "单位名称", "unit", CellKind.TEXT),
                    FlatTable.column("subject", "对象", "subject", CellKind.CODE),
                    FlatTable.column("line_name", "指标名称", "line", CellKind.TEXT),
                    FlatTable.column("reason", "原因", "reason", CellKind.TEXT),
                    FlatTable.column("trigger", "触发依据", "trigger", CellKind.CODE),
                    FlatTable.column("value", "指标值", "value", CellKind.TEXT),
                    FlatTable.column("threshold", "阈值", "threshold", CellKind.TEXT),
                    FlatTable.column("raised_on", "触发日", "raised on", CellKind.DATE),
                    FlatTable.column("resolved_on", "解除日", "resolved on", CellKind.DATE),
                    FlatTable.column("promised_on", "承诺日", "promised by", CellKind.DATE)));

    static final Export<AlertsAddress> EXPORT = Export.whole(TABLE, AlertsAddress::of, AlertsExport::rows);

    private AlertsExport() {}

    private static boolean rows(ReadStore reads, View view, AlertsAddress address, Consumer<List<ReportCell>> taker) {
        reads.alerts().each(view, address.filter(), alert -> taker.accept(row(alert)));
        return true;
    }

    private static List<ReportCell> row(AlertRow row) {
        Alert alert = row.alert();
        Optional<String> unit = alert.key().subject().unit().map(UnitCode::code);
        return List.of(
                code(alert.key().text()),
                code(alert.key().rule().name()),
                term(alert.key().rule(), terms -> terms::of),
                code(row.severity()),
                term(row.severity(), terms -> terms::of),
                code(row.state()),
                term(row.state(), terms -> terms::of),
                day(row.since()),
                code(alert.key().subject().region().code()),
                code(row.department() == null ? null : row.department().code()),
                code(unit.orElse(null)),
                words(row.unitName()),
                code(alert.key().subject().text()),
                words(row.lineName()),
                term(Reason.of(alert), terms -> terms::of),
                code(alert.trigger()),
                measure(alert.value()),
                measure(alert.threshold()),
                day(alert.raisedOn()),
                day(alert.resolvedOn().orElse(null)),
                day(alert.promisedOn().orElse(null)));
    }

    /** With its unit, for a column holds amounts, shares and counts. */
    private static ReportCell measure(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return ReportCell.text(amount.money().inYuan() + "元", amount.money().inYuan() + " yuan");
        }
        if (measure instanceof Measure.Share share) {
            return words(share.percent() + "%");
        }
        return measure instanceof Measure.Count count ? words(Long.toString(count.count())) : words(measure.toString());
    }
}
