package budgetflow.domain.report;

import budgetflow.domain.budget.LineKind;
import budgetflow.domain.report.LineTable.Figure;
import java.util.List;

/** 指标表: tables 5, 8 and 9, line by line. */
final class LineTables {
    /** Points that the execution of the budget can earn a project. */
    private static final long FULL_SCORE = 10;

    private static final ReportText LEFT = new ReportText(
            "指标未收回的，剩余列结转；已收回冻结的，剩余列结余。超支的剩余为负数。",
            "What is left of an open line is carried forward; of a frozen one it is surplus. It is below zero where more was"
                    + " spent.");

    private LineTables() {}

    /** Table 5. */
    static ReportTable projects(Selected selected) {
        List<Figure> figures = List.of(
                Figure.amount(
                        ReportColumn.amount("carried_in_original", "已含在年初预算", "in the original budget")
                                .under("上年结转", "carried over"),
                        LineFigures::carriedInOriginal),
                Figure.amount(
                        ReportColumn.amount("carried_added", "年内追加", "added").under("上年结转", "carried over"),
                        LineFigures::carriedAdded),
                Figure.amount(ReportColumn.amount("original", "年初预算数", "original budget"), LineFigures::original),
                Figure.amount(ReportColumn.amount("adjustments", "预算调整", "adjustments"), LineFigures::adjustments),
                Figure.amount(ReportColumn.amount("virements", "预算调剂", "virements"), LineFigures::virements),
                Figure.amount(ReportColumn.amount("taken_back", "收回", "taken back"), LineFigures::takenBack),
                Figure.amount(ReportColumn.amount("adjusted", "调整预算数", "adjusted budget"), LineFigures::adjusted),
                Figure.amount(ReportColumn.amount("gross", "毛支出", "gross").under("支出", "spending"), LineFigures::gross),
                Figure.amount(
                        ReportColumn.amount("refunds", "退款", "refunds").under("支出", "spending"), LineFigures::refunds),
                Figure.amount(ReportColumn.amount("net", "净支出", "net").under("支出", "spending"), LineFigures::net),
                Figure.of(
                        ReportColumn.rate("rate", "执行率", "execution rate"),
                        sum -> ReportCell.rate(sum.net(), sum.adjusted())),
                Figure.amount(
                        ReportColumn.amount("carried_forward", "结转", "carried forward")
                                .under("年末", "at the end"),
                        LineFigures::carriedForward),
                Figure.amount(
                        ReportColumn.amount("surplus", "结余", "surplus").under("年末", "at the end"),
                        LineFigures::surplus));
        return LineTable.of(
                TableName.PROJECTS,
                projectLines(selected),
                figures,
                List.of(
                        Identity.of("adjusted = original carried_added adjustments virements -taken_back"),
                        Identity.of("net = gross -refunds"),
                        Identity.of("carried_forward surplus = adjusted -net")),
                List.of(LEFT));
    }

    /** Table 8: of all lines; the identity holds line by line. */
    static ReportTable carryOver(Selected selected) {
        List<Figure> figures = List.of(
                Figure.amount(ReportColumn.amount("carried_over", "年初结转", "carried over"), LineFigures::carriedOver),
                Figure.amount(ReportColumn.amount("provided", "本年到位", "provided this year"), LineFigures::provided),
                Figure.amount(ReportColumn.amount("net", "本年净支出", "net spending"), LineFigures::net),
                Figure.amount(ReportColumn.amount("taken_back", "收回", "taken back"), LineFigures::takenBack),
                Figure.amount(
                        ReportColumn.amount("carried_forward", "年末结转", "carried forward"), LineFigures::carriedForward),
                Figure.amount(ReportColumn.amount("surplus", "年末结余", "surplus"), LineFigures::surplus),
                Figure.ofLines(ReportColumn.date("frozen_from", "收回冻结日", "frozen from"), LineTables::frozenFrom));
        return LineTable.of(
                TableName.CARRY_OVER,
                selected.lines(),
                figures,
                List.of(Identity.of("carried_over provided -net -taken_back = carried_forward surplus")),
                List.of(
                        new ReportText(
                                "年初结转＝年初预算中所含上年结转＋年内追加的上年结转；本年到位＝年初预算数－其中上年结转＋预算调整＋预算调剂。",
                                "Carried over: what the original budget contains of it and what was added; provided: the"
                                        + " original budget without that, adjustments and virements."),
                        LEFT));
    }

    /** Table 9: 10 points × min(R1, 1), exact; below zero where refunds exceed payments. A total has no score. */
    static ReportTable selfAssessment(Selected selected) {
        List<Figure> figures = List.of(
                Figure.amount(ReportColumn.amount("original", "年初预算数", "original budget"), LineFigures::original),
                Figure.amount(ReportColumn.amount("adjusted", "全年预算数", "adjusted budget"), LineFigures::adjusted),
                Figure.amount(ReportColumn.amount("net", "全年执行数", "spent"), LineFigures::net),
                Figure.ofLines(
                        ReportColumn.count("full_score", "分值", "points").notAdding(),
                        line -> new ReportCell.Count(FULL_SCORE)),
                Figure.of(
                        ReportColumn.rate("rate", "执行率", "execution rate"),
                        sum -> ReportCell.rate(sum.net(), sum.adjusted())),
                Figure.ofLines(ReportColumn.plain("score", "得分", "score", CellKind.SCORE), LineTables::score));
        return LineTable.of(
                TableName.SELF_ASSESSMENT,
                projectLines(selected),
                figures,
                List.of(),
                List.of(new ReportText(
                        "得分＝10分×执行率，执行率超过100%的按100%计；没有调整预算的不计分。",
                        "Score: 10 points × the execution rate, at most 1; none without an adjusted budget.")));
    }

    private static List<ReportLine> projectLines(Selected selected) {
        return selected.lines().stream()
                .filter(line -> line.kind() == LineKind.PROJECT)
                .toList();
    }

    private static ReportCell score(ReportLine line) {
        LineFigures figures = line.figures();
        return Fraction.share(figures.net(), figures.adjusted())
                .<ReportCell>map(rate ->
                        new ReportCell.Score(rate.atMost(Fraction.of(1, 1)).times(FULL_SCORE)))
                .orElse(ReportCell.Absent.NO_RATE);
    }

    private static ReportCell frozenFrom(ReportLine line) {
        return line.frozenFrom().<ReportCell>map(ReportCell.Day::new).orElse(ReportCell.Absent.NOT_APPLICABLE);
    }
}
