package budgetflow.dashboard.file;

import budgetflow.domain.report.PrintedAmount;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import budgetflow.domain.report.TopicOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 表头与表注: what stands above a table and below it, in words. */
final class HeaderText {
    /** What every page says while any of its figures is made up. */
    static final ReportText SYNTHETIC = new ReportText(
            "模拟数据：含为演示编造的支付，不得用作决算依据",
            "Synthetic data: with payments made up for demonstration, no basis for accounts");

    private HeaderText() {}

    /** Such as {@code 表5 项目支出决算表（2024年度）}. */
    static ReportText title(ReportHeader header, ReportTable table) {
        String year = header.selection().fiscalYear().toString();
        ReportText title = table.name().title();
        return new ReportText(
                "表" + table.name().number() + " " + title.zh() + "（" + year + "年度）",
                "Table " + table.name().number() + " " + title.en() + " (" + year + ")");
    }

    /** A column with the header above it: {@code 年末 结转}. */
    static ReportText title(ReportColumn column) {
        ReportText group = column.group();
        return group == null
                ? column.title()
                : new ReportText(
                        group.zh() + " " + column.title().zh(),
                        group.en() + " " + column.title().en());
    }

    /** Of what the report is and until when. */
    static ReportText range(ReportHeader header) {
        ReportSelection selection = header.selection();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        zh.add("编报范围：" + (selection.region() == null ? "全部区划" : "区划 " + selection.region()));
        en.add("Of: " + (selection.region() == null ? "all regions" : "region " + selection.region()));
        if (selection.department() != null) {
            zh.add("部门 " + selection.department());
            en.add("department " + selection.department());
        }
        if (selection.unit() != null) {
            zh.add("单位 " + selection.unit());
            en.add("unit " + selection.unit());
        }
        return new ReportText(
                String.join("，", zh) + "　　截至：" + header.asOf(), String.join(", ", en) + "; as of " + header.asOf());
    }

    static ReportText unit(AmountScale scale) {
        return new ReportText(
                "单位：" + scale.label().zh(), "Unit: " + scale.label().en());
    }

    /** What stands below: what the table itself has to say, then what it rests on. */
    static List<ReportText> footnotes(ReportHeader header, ReportTable table) {
        List<ReportText> notes = new ArrayList<>(table.notes());
        PrintedAmount.note(table, header.stamp().unit()).ifPresent(notes::add);
        notes.addAll(header.denominators());
        notes.add(basis(header));
        notes.add(new ReportText("数据读取位置：" + offsets(header, "、"), "Read up to: " + offsets(header, ", ")));
        notes.add(new ReportText(
                "合计校验值（SHA-256）：" + header.totalsHash(), "Totals hash (SHA-256): " + header.totalsHash()));
        return notes;
    }

    private static ReportText basis(ReportHeader header) {
        return new ReportText(
                "截至日：" + header.asOf() + "；报表版本：" + header.stamp().version() + "；预警规则版本："
                        + header.stamp().ruleVersion(),
                "As of " + header.asOf() + "; version " + header.stamp().version() + " of this report; rules "
                        + header.stamp().ruleVersion());
    }

    /** Up to where each partition was read; a dash where nothing was. */
    static String offsets(ReportHeader header, String between) {
        return header.stamp().offsets().isEmpty()
                ? "—"
                : header.stamp().offsets().stream().map(TopicOffset::toString).collect(Collectors.joining(between));
    }
}
