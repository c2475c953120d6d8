package budgetflow.domain.report;

import static budgetflow.domain.report.ReportCell.Absent.NO_DATA;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 功能分类表: tables 1, 2 and 3, by functional class. A line's class is that of its budget, or of its code where that is made
 * of one; vouchers are not asked: what is charged to a line is spent for its purpose.
 */
final class FunctionTables {
    private static final ReportText EMPTY =
            new ReportText("本范围内没有此类支出的预算或支出数据。", "Nothing was budgeted or spent of this within the selection.");

    private FunctionTables() {}

    /** Table 1: spending by 类; revenue has no feed and stays without data. */
    static ReportTable summary(Selected selected) {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("revenue_item", "项目", "item").under("收入", "revenue"),
                ReportColumn.amount("revenue_original", "年初预算数", "original budget")
                        .under("收入", "revenue"),
                ReportColumn.amount("revenue", "决算数", "received").under("收入", "revenue"),
                ReportColumn.code("code", "科目编码", "class").under("支出", "expenditure"),
                ReportColumn.text("name", "科目名称", "name").under("支出", "expenditure"),
                ReportColumn.amount("original", "年初预算数", "original budget").under("支出", "expenditure"),
                ReportColumn.amount("adjusted", "调整预算数", "adjusted budget").under("支出", "expenditure"),
                ReportColumn.amount("net", "决算数", "spent").under("支出", "expenditure"));
        ReportText why = new ReportText("收入没有数据来源，收入各栏为无数据。", "There is no feed of revenue: its columns have no data.");
        if (selected.lines().isEmpty()) {
            return ReportTable.frame(TableName.SUMMARY, columns, why);
        }
        CodeTree<LineFigures> tree =
                new CodeTree<>(CodeTree.FUNCTIONAL.subList(0, 1), LineFigures.ZERO, LineFigures::plus);
        for (ReportLine line : selected.lines()) {
            tree.add(line.functionalCode().map(FunctionTables::firstLevel), line.figures(), line.key());
        }
        List<ReportRow> rows = tree
                .rows(
                        selected.names()::functional,
                        (kind, sum, lines) -> amounts(sum.original(), sum.adjusted(), sum.net()))
                .stream()
                .map(FunctionTables::withoutRevenue)
                .toList();
        return new ReportTable(TableName.SUMMARY, columns, rows, List.of(), List.of(why));
    }

    /** Table 2: spending by 类, 款 and 项, on basic and on project expenditure. */
    static ReportTable byFunction(Selected selected) {
        List<ReportColumn> columns = List.of(
                ReportColumn.code("code", "科目编码", "class"),
                ReportColumn.text("name", "科目名称", "name"),
                ReportColumn.amount("net", "本年支出合计", "spent in the year"),
                ReportColumn.amount("basic", "基本支出", "basic"),
                ReportColumn.amount("project", "项目支出", "projects"));
        CodeTree<SplitFigures> tree = treeOf(selected.lines());
        if (tree.isEmpty()) {
            return ReportTable.frame(TableName.BY_FUNCTION, columns, EMPTY);
        }
        List<ReportRow> rows = tree.rows(
                selected.names()::functional,
                (kind, sum, lines) -> amounts(sum.all().net(), sum.basic(), sum.project()));
        return new ReportTable(
                TableName.BY_FUNCTION, columns, rows, List.of(Identity.of("net = basic project")), List.of());
    }

    /** Table 3 and its twins: of one fund, budget and spending by 类, 款 and 项. */
    static ReportTable ofFund(TableName name, Selected selected, FundKind fund) {
        List<ReportColumn> columns = List.of(
                ReportColumn.code("code", "科目编码", "class"),
                ReportColumn.text("name", "科目名称", "name"),
                ReportColumn.amount("original", "年初预算数", "original budget"),
                ReportColumn.amount("adjusted", "调整预算数", "adjusted budget"),
                ReportColumn.amount("net", "小计", "subtotal").under("决算数", "spent"),
                ReportColumn.amount("basic", "基本支出", "basic").under("决算数", "spent"),
                ReportColumn.amount("project", "项目支出", "projects").under("决算数", "spent"),
                ReportColumn.rate("rate_original", "完成年初预算%", "of the original budget"),
                ReportColumn.rate("rate", "完成调整预算%", "of the adjusted budget"),
                ReportColumn.text("reasons", "差异原因", "reasons"));
        CodeTree<SplitFigures> tree = treeOf(selected.lines().stream()
                .filter(line -> line.fundKind().equals(Optional.of(fund)))
                .toList());
        List<ReportText> notes = new ArrayList<>();
        leftOut(selected).ifPresent(notes::add);
        if (tree.isEmpty()) {
            ReportTable frame = ReportTable.frame(name, columns, EMPTY);
            notes.add(0, EMPTY);
            return new ReportTable(name, columns, frame.rows(), List.of(), notes);
        }
        Map<LineKey, Set<ExplanationCode>> reasons = reasons(selected);
        notes.add(new ReportText(
                "差异原因取自预警处置中的溯源说明；没有说明的为无数据。",
                "Reasons are those given for alerts; where none is given, there is no data."));
        List<ReportRow> rows = tree.rows(selected.names()::functional, (kind, sum, lines) -> {
            List<ReportCell> cells = new ArrayList<>(amounts(
                    sum.all().original(), sum.all().adjusted(), sum.all().net(), sum.basic(), sum.project()));
            cells.add(ReportCell.rate(sum.all().net(), sum.all().original()));
            cells.add(ReportCell.rate(sum.all().net(), sum.all().adjusted()));
            cells.add(kind == ReportRow.Kind.DETAIL ? reasons(lines, reasons) : ReportCell.Absent.NOT_APPLICABLE);
            return cells;
        });
        return new ReportTable(name, columns, rows, List.of(Identity.of("net = basic project")), notes);
    }

    /** Lines whose fund nobody gives are in none of the tables by fund: it is said how much that is. */
    private static Optional<ReportText> leftOut(Selected selected) {
        List<ReportLine> unknown = selected.lines().stream()
                .filter(line -> line.fundKind().isEmpty())
                .toList();
        Money net = unknown.stream().map(line -> line.figures().net()).reduce(Money.ZERO, Money::plus);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportText(
                        "另有" + unknown.size() + "条指标未注明资金性质（净支出" + net.inYuan() + "元），未列入表3各表。",
                        unknown.size() + " lines give no fund (" + net.inYuan()
                                + " yuan spent) and are in none of the tables 3."));
    }

    private static CodeTree<SplitFigures> treeOf(List<ReportLine> lines) {
        CodeTree<SplitFigures> tree = new CodeTree<>(CodeTree.FUNCTIONAL, SplitFigures.ZERO, SplitFigures::plus);
        lines.forEach(line -> tree.add(line.functionalCode(), SplitFigures.of(line), line.key()));
        return tree;
    }

    private static String firstLevel(String code) {
        return CodeTree.FUNCTIONAL.contains(code.length()) ? code.substring(0, CodeTree.FUNCTIONAL.get(0)) : "";
    }

    private static ReportRow withoutRevenue(ReportRow row) {
        List<ReportCell> cells = new ArrayList<>(List.of(NO_DATA, NO_DATA, NO_DATA));
        cells.addAll(row.cells());
        return new ReportRow(row.kind(), row.key(), row.parent(), row.level(), cells, row.lines());
    }

    private static Map<LineKey, Set<ExplanationCode>> reasons(Selected selected) {
        Map<LineKey, Set<ExplanationCode>> reasons = new HashMap<>();
        for (Alert alert : selected.alerts()) {
            alert.key().subject().line().ifPresent(line -> alert.history().stream()
                    .filter(selected.steps()::counts)
                    .flatMap(event -> Optional.ofNullable(event.handling()).stream())
                    .flatMap(handling -> Optional.ofNullable(handling.reason()).stream())
                    .forEach(reason -> reasons.computeIfAbsent(line, key -> EnumSet.noneOf(ExplanationCode.class))
                            .add(reason)));
        }
        return reasons;
    }

    private static ReportCell reasons(List<LineKey> lines, Map<LineKey, Set<ExplanationCode>> known) {
        Set<ExplanationCode> codes = EnumSet.noneOf(ExplanationCode.class);
        lines.forEach(line -> codes.addAll(known.getOrDefault(line, Set.of())));
        return codes.isEmpty() ? NO_DATA : Words.of(codes);
    }

    private static List<ReportCell> amounts(Money... amounts) {
        return List.of(amounts).stream().<ReportCell>map(ReportCell.Amount::new).toList();
    }
}
