package budgetflow.domain.report;

import static budgetflow.domain.report.ReportCell.Absent.NOT_APPLICABLE;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.key.LineKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * 预警台账: table 11, each alert raised by the day once, as it stood then: steps of later days are not in it, neither the
 * data's nor anybody's. A source as such belongs to no unit: its alerts are only in tables of whole regions.
 */
final class AlertsTable {
    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.code("rule", "编号", "code").under("规则", "rule"),
            ReportColumn.text("rule_name", "名称", "name").under("规则", "rule"),
            ReportColumn.text("severity", "级别", "severity"),
            ReportColumn.code("subject", "对象", "subject"),
            ReportColumn.text("name", "名称", "name"),
            ReportColumn.code("unit", "单位编码", "unit code"),
            ReportColumn.text("unit_name", "单位名称", "unit"),
            ReportColumn.date("raised_on", "触发日", "raised on"),
            ReportColumn.code("trigger", "触发凭证或日期", "trigger"),
            ReportColumn.text("value", "数值", "figure"),
            ReportColumn.text("threshold", "界限", "threshold"),
            ReportColumn.text("state", "状态", "state"),
            ReportColumn.text("acknowledged_by", "复核人", "by").under("复核", "acknowledged"),
            ReportColumn.date("acknowledged_on", "复核日", "on").under("复核", "acknowledged"),
            ReportColumn.text("explained_reason", "原因", "reason").under("溯源", "explained"),
            ReportColumn.text("explained_text", "说明", "text").under("溯源", "explained"),
            ReportColumn.date("explained_by_day", "承诺日", "promised for").under("溯源", "explained"),
            ReportColumn.text("rectifying_text", "措施", "measures").under("整改", "rectified"),
            ReportColumn.date("rectifying_due_on", "整改期限", "due on").under("整改", "rectified"),
            ReportColumn.text("closed_text", "结论", "conclusion").under("办结", "closed"),
            ReportColumn.date("closed_on", "办结日", "on").under("办结", "closed"),
            ReportColumn.date("resolved_on", "数据解除日", "resolved on"),
            ReportColumn.count("alerts", "件数", "alerts"));

    private AlertsTable() {}

    static ReportTable of(Selected selected) {
        List<Alert> all = selected.alerts();
        if (all.isEmpty()) {
            return ReportTable.frame(
                    TableName.ALERTS, COLUMNS, new ReportText("截至日没有预警。", "There is no alert up to the day."));
        }
        Map<LineKey, ReportLine> lines = new HashMap<>();
        selected.lines().forEach(line -> lines.put(line.key(), line));
        ComputedRows rows = new ComputedRows(TableName.ALERTS, COLUMNS);
        rows.and(total(all));
        long laterSteps = 0;
        for (Alert alert : all) {
            laterSteps += alert.history().stream()
                    .filter(event -> !selected.steps().counts(event))
                    .count();
            rows.and(() -> row(selected, lines, selected.steps().counted(alert)));
        }
        List<ReportText> notes = laterSteps == 0
                ? List.of()
                : List.of(new ReportText(
                        "截至日之后另有" + laterSteps + "个处置或数据步骤，未列入。",
                        laterSteps + " steps of later days are not in this table."));
        return new ReportTable(TableName.ALERTS, COLUMNS, rows, List.of(), notes);
    }

    private static ReportRow total(List<Alert> alerts) {
        List<ReportCell> cells = new ArrayList<>();
        COLUMNS.forEach(column -> cells.add(NOT_APPLICABLE));
        cells.set(1, ReportCell.text("合计", "Total"));
        cells.set(COLUMNS.size() - 1, new ReportCell.Count(alerts.size()));
        List<LineKey> lines = alerts.stream()
                .flatMap(alert -> alert.key().subject().line().stream())
                .distinct()
                .toList();
        return new ReportRow(ReportRow.Kind.TOTAL, ReportRow.TOTAL_KEY, null, 0, cells, lines);
    }

    private static ReportRow row(Selected selected, Map<LineKey, ReportLine> lines, Alert alert) {
        AlertSubject subject = alert.key().subject();
        Optional<ReportLine> line = subject.line().map(lines::get);
        List<ReportCell> cells = new ArrayList<>(List.of(
                new ReportCell.Code(alert.key().rule().name()),
                ReportCell.text(alert.key().rule().zh(), alert.key().rule().en()),
                Words.of(alert.severity()),
                new ReportCell.Code(subject.text()),
                subject.line().isPresent() ? ReportCell.text(line.flatMap(ReportLine::name)) : NOT_APPLICABLE,
                subject.unit()
                        .<ReportCell>map(unit -> new ReportCell.Code(unit.code()))
                        .orElse(NOT_APPLICABLE),
                subject.unit()
                        .map(unit ->
                                ReportCell.text(selected.units().name(subject.region(), subject.fiscalYear(), unit)))
                        .orElse(NOT_APPLICABLE),
                new ReportCell.Day(alert.raisedOn()),
                new ReportCell.Code(alert.trigger()),
                Words.of(alert.value()),
                Words.of(alert.threshold()),
                Words.of(alert.state())));
        cells.addAll(handled(alert));
        cells.add(alert.resolvedOn().<ReportCell>map(ReportCell.Day::new).orElse(NOT_APPLICABLE));
        cells.add(new ReportCell.Count(1));
        return new ReportRow(
                ReportRow.Kind.DETAIL,
                alert.key().text(),
                ReportRow.TOTAL_KEY,
                1,
                cells,
                subject.line().stream().toList());
    }

    private static List<ReportCell> handled(Alert alert) {
        Optional<Handling> acknowledged = last(alert, AlertEventKind.ACKNOWLEDGED);
        Optional<Handling> explained = last(alert, AlertEventKind.EXPLAINED);
        Optional<Handling> rectifying = last(alert, AlertEventKind.RECTIFYING);
        Optional<Handling> closed = last(alert, AlertEventKind.CLOSED);
        return List.of(
                words(acknowledged, Handling::actor),
                day(acknowledged.map(Handling::on)),
                explained
                        .flatMap(step -> Optional.ofNullable(step.reason()))
                        .map(reason -> ReportCell.text(reason.zh(), reason.en()))
                        .orElse(NOT_APPLICABLE),
                words(explained, Handling::text),
                day(explained.flatMap(step -> Optional.ofNullable(step.by()))),
                words(rectifying, Handling::text),
                day(rectifying.flatMap(step -> Optional.ofNullable(step.by()))),
                words(closed, Handling::text),
                day(closed.map(Handling::on)));
    }

    private static Optional<Handling> last(Alert alert, AlertEventKind kind) {
        return alert.history().stream()
                .filter(event -> event.kind() == kind)
                .reduce((earlier, later) -> later)
                .flatMap(event -> Optional.ofNullable(event.handling()));
    }

    private static ReportCell words(Optional<Handling> step, Function<Handling, String> of) {
        return step.map(of).map(Optional::of).map(ReportCell::text).orElse(NOT_APPLICABLE);
    }

    private static ReportCell day(Optional<LocalDate> day) {
        return day.<ReportCell>map(ReportCell.Day::new).orElse(NOT_APPLICABLE);
    }
}
