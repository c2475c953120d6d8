package budgetflow.domain.report;

import static budgetflow.domain.report.ReportCell.Absent.NOT_APPLICABLE;
import static budgetflow.domain.report.ReportCell.Absent.NO_DATA;

import budgetflow.domain.key.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * PEFA 指标卡: table 13. PI-1 and PI-2 take three years that are over: with fewer there is no grade, and it is said which are
 * missing. Composition is given by function (类) and by unit; contingency reserves and interest, which PEFA leaves out, are
 * not told apart in the budgets and so are in it. PI-21.4 has no grade: how open changes are made is for people to judge.
 */
final class PefaCard {
    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.code("indicator", "指标", "indicator"),
            ReportColumn.text("name", "名称", "name"),
            ReportColumn.code("year", "年度", "year"),
            ReportColumn.amount("original", "年初预算数", "original budget").notAdding(),
            ReportColumn.amount("net", "决算数", "spent").notAdding(),
            ReportColumn.rate("rate", "比率", "rate"),
            ReportColumn.count("count", "次数", "count").notAdding(),
            ReportColumn.text("grade", "等级", "grade"),
            ReportColumn.text("remark", "说明", "remark"));

    /** Significant changes a year that the frequency part of A and B allows. */
    private static final long MOST_CHANGES = 2;

    private PefaCard() {}

    private record Indicator(
            String code,
            ReportText name,
            Function<PefaYear, Optional<Fraction>> rate,
            Function<List<Fraction>, PefaGrade> grade) {}

    private static final List<Indicator> INDICATORS = List.of(
            new Indicator(
                    "PI-1",
                    new ReportText("支出总额偏离（决算÷年初预算）", "aggregate expenditure outturn"),
                    PefaYear::outturn,
                    PefaGrade::ofOutturns),
            new Indicator(
                    "PI-2.1/function",
                    new ReportText("支出结构偏离（按功能分类）", "composition by function"),
                    year -> year.classified()
                            ? PefaYear.variance(year.byFunction().values())
                            : Optional.empty(),
                    PefaGrade::ofVariances),
            new Indicator(
                    "PI-2.1/unit",
                    new ReportText("支出结构偏离（按单位）", "composition by unit"),
                    year -> PefaYear.variance(year.byUnit().values()),
                    PefaGrade::ofVariances));

    static ReportTable of(Selected selected) {
        FiscalYear last = selected.selection().fiscalYear();
        List<PefaYear> years = new ArrayList<>();
        for (int year = last.year() - PefaGrade.YEARS + 1; year < last.year(); year++) {
            years.add(PefaYear.of(selected.in(new FiscalYear(year))));
        }
        years.add(PefaYear.of(selected));
        List<ReportRow> rows = new ArrayList<>();
        for (Indicator indicator : INDICATORS) {
            rows.add(grade(indicator, years));
            years.forEach(year -> rows.add(row(indicator, year)));
        }
        years.forEach(year -> rows.add(changes(year)));
        return new ReportTable(
                TableName.PEFA,
                COLUMNS,
                rows,
                List.of(),
                List.of(
                        new ReportText(
                                "PI-1、PI-2取三个已结束年度，至少两年在界限内；预备费和债务利息无法区分，未剔除。",
                                "PI-1 and PI-2: three years that are over, two of them within the bounds; contingency and"
                                        + " interest cannot be told apart and are included."),
                        new ReportText(
                                "PI-21.4的重大调整：同一文号的调整和调剂达到年初预算总额的5%。",
                                "PI-21.4: a change is significant from 5 % of the original budgets by one document on.")));
    }

    private static ReportRow grade(Indicator indicator, List<PefaYear> years) {
        List<Fraction> rates = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (PefaYear year : years) {
            Optional<Fraction> rate = year.isOver() ? indicator.rate().apply(year) : Optional.empty();
            rate.ifPresentOrElse(rates::add, () -> missing.add(year.year().toString()));
        }
        boolean complete = missing.isEmpty();
        List<ReportCell> cells = List.of(
                new ReportCell.Code(indicator.code()),
                new ReportCell.Text(indicator.name()),
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                complete
                        ? new ReportCell.Text(
                                ReportText.same(indicator.grade().apply(rates).name()))
                        : NO_DATA,
                complete
                        ? NOT_APPLICABLE
                        : ReportCell.text(
                                "需要三个已结束年度，缺少：" + String.join("、", missing),
                                "three years that are over are needed; missing: " + String.join(", ", missing)));
        return new ReportRow(ReportRow.Kind.TOTAL, indicator.code(), null, 0, cells, List.of());
    }

    private static ReportRow row(Indicator indicator, PefaYear year) {
        ReportCell remark = !year.isKnown()
                ? ReportCell.text("没有该年度的年初预算", "no original budget of this year")
                : !year.isOver() ? ReportCell.text("年度未结束", "the year is not over") : NOT_APPLICABLE;
        List<ReportCell> cells = List.of(
                new ReportCell.Code(indicator.code()),
                new ReportCell.Text(indicator.name()),
                new ReportCell.Code(year.year().toString()),
                year.isKnown() ? new ReportCell.Amount(year.all().original()) : NO_DATA,
                year.isKnown() ? new ReportCell.Amount(year.all().net()) : NO_DATA,
                indicator
                        .rate()
                        .apply(year)
                        .<ReportCell>map(ReportCell.Rate::new)
                        .orElse(NO_DATA),
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                remark);
        return new ReportRow(
                ReportRow.Kind.DETAIL, indicator.code() + "/" + year.year(), indicator.code(), 1, cells, year.lines());
    }

    private static ReportRow changes(PefaYear year) {
        boolean few = year.significantChanges() <= MOST_CHANGES;
        ReportCell remark = few
                ? ReportCell.text(
                        "不超过2次：符合A、B的次数要求，透明度由人评定", "2 at most, as A and B ask; transparency is for people to judge")
                : ReportCell.text("超过2次：次数不符合A、B的要求", "more than 2: too frequent for A and B");
        List<ReportCell> cells = List.of(
                new ReportCell.Code("PI-21.4"),
                ReportCell.text("年度内重大预算调整次数", "significant in-year changes"),
                new ReportCell.Code(year.year().toString()),
                year.isKnown() ? new ReportCell.Amount(year.all().original()) : NO_DATA,
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                year.isKnown() ? new ReportCell.Count(year.significantChanges()) : NO_DATA,
                NO_DATA,
                year.isKnown() ? remark : ReportCell.text("没有该年度的年初预算", "no original budget of this year"));
        return new ReportRow(ReportRow.Kind.DETAIL, "PI-21.4/" + year.year(), null, 0, cells, year.lines());
    }
}
