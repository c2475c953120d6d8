package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** 指标明细表: a table of lines below the sub-totals of their units and one total; rates of totals are rates of sums. */
final class LineTable {
    private static final List<ReportColumn> LABELS = List.of(
            ReportColumn.code("line", "项目编码", "line code"),
            ReportColumn.text("name", "项目名称", "name"),
            ReportColumn.code("unit", "单位编码", "unit code"),
            ReportColumn.text("unit_name", "单位名称", "unit"),
            ReportColumn.text("fund", "资金性质", "fund"));

    private LineTable() {}

    /** One column behind the labels, and where its cells come from. */
    record Figure(
            ReportColumn column, Function<ReportLine, ReportCell> ofLine, Function<LineFigures, ReportCell> ofSum) {

        /** The same figure of a line and of a sum. */
        static Figure of(ReportColumn column, Function<LineFigures, ReportCell> cell) {
            return new Figure(column, line -> cell.apply(line.figures()), cell);
        }

        static Figure amount(ReportColumn column, Function<LineFigures, Money> money) {
            return of(column, figures -> new ReportCell.Amount(money.apply(figures)));
        }

        /** What is said of lines alone. */
        static Figure ofLines(ReportColumn column, Function<ReportLine, ReportCell> cell) {
            return new Figure(column, cell, sum -> ReportCell.Absent.NOT_APPLICABLE);
        }
    }

    static ReportTable of(
            TableName name,
            List<ReportLine> lines,
            List<Figure> figures,
            List<Identity> identities,
            List<ReportText> notes) {
        List<ReportColumn> columns = new ArrayList<>(LABELS);
        figures.forEach(figure -> columns.add(figure.column()));
        if (lines.isEmpty()) {
            return ReportTable.frame(
                    name, columns, new ReportText("本范围内没有指标。", "There are no lines in the selection."));
        }
        ComputedRows rows = new ComputedRows(name, columns);
        rows.and(sum(ReportRow.Kind.TOTAL, ReportRow.TOTAL_KEY, lines, figures));
        Map<String, List<ReportLine>> units = new LinkedHashMap<>();
        lines.forEach(line -> units.computeIfAbsent(Selected.unitKey(line.key()), key -> new ArrayList<>())
                .add(line));
        units.forEach((unit, members) -> {
            rows.and(sum(ReportRow.Kind.SUBTOTAL, unit, members, figures));
            members.forEach(line -> rows.and(() -> detail(line, unit, figures)));
        });
        return new ReportTable(name, columns, rows, identities, notes);
    }

    private static ReportRow sum(ReportRow.Kind kind, String key, List<ReportLine> lines, List<Figure> figures) {
        boolean isTotal = kind == ReportRow.Kind.TOTAL;
        LineFigures sum = lines.stream().map(ReportLine::figures).reduce(LineFigures.ZERO, LineFigures::plus);
        ReportLine first = lines.get(0);
        List<ReportCell> cells = new ArrayList<>();
        cells.add(ReportCell.Absent.NOT_APPLICABLE);
        cells.add(isTotal ? ReportCell.text("合计", "Total") : ReportCell.text("小计", "Subtotal"));
        cells.add(isTotal ? ReportCell.Absent.NOT_APPLICABLE : unitCode(first.key()));
        cells.add(isTotal ? ReportCell.Absent.NOT_APPLICABLE : unitName(first));
        cells.add(ReportCell.Absent.NOT_APPLICABLE);
        figures.forEach(figure -> cells.add(figure.ofSum().apply(sum)));
        List<LineKey> keys = lines.stream().map(ReportLine::key).toList();
        return new ReportRow(kind, key, isTotal ? null : ReportRow.TOTAL_KEY, isTotal ? 0 : 1, cells, keys);
    }

    private static ReportRow detail(ReportLine line, String unit, List<Figure> figures) {
        List<ReportCell> cells = new ArrayList<>();
        cells.add(new ReportCell.Code(line.key().code().code()));
        cells.add(ReportCell.text(line.name()));
        cells.add(unitCode(line.key()));
        cells.add(unitName(line));
        cells.add(ReportCell.text(line.fund()));
        figures.forEach(figure -> cells.add(figure.ofLine().apply(line)));
        return new ReportRow(ReportRow.Kind.DETAIL, line.key().text(), unit, 2, cells, List.of(line.key()));
    }

    static ReportCell unitCode(LineKey key) {
        return new ReportCell.Code(key.unit().code());
    }

    static ReportCell unitName(ReportLine line) {
        return ReportCell.text(Optional.ofNullable(line.unitName()));
    }
}
