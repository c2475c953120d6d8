package budgetflow.domain.report;

import static budgetflow.domain.report.ReportCell.Absent.NOT_APPLICABLE;

import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 对账汇总表: table 12, day by day below the sub-totals of each source and unit. What no control total was sent for is not in it. */
final class ReconciliationTable {
    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.code("region", "行政区划", "region"),
            ReportColumn.code("source", "来源", "source"),
            ReportColumn.code("unit", "单位编码", "unit code"),
            ReportColumn.text("unit_name", "单位名称", "unit"),
            ReportColumn.date("day", "支付日", "paid on"),
            ReportColumn.count("our_count", "笔数", "entries").under("我方", "ours"),
            ReportColumn.amount("ours", "金额", "amount").under("我方", "ours"),
            ReportColumn.count("their_count", "笔数", "entries").under("对方", "theirs"),
            ReportColumn.amount("theirs", "金额", "amount").under("对方", "theirs"),
            ReportColumn.count("count_difference", "笔数", "entries").under("差异", "difference"),
            ReportColumn.amount("difference", "金额", "amount").under("差异", "difference"),
            ReportColumn.count("days", "对账天数", "days"),
            ReportColumn.count("days_differing", "不符天数", "days that differ"));

    private ReconciliationTable() {}

    static ReportTable of(Selected selected) {
        List<Reconciliation> all = selected.reconciliations();
        if (all.isEmpty()) {
            return ReportTable.frame(
                    TableName.RECONCILIATIONS, COLUMNS, new ReportText("没有对账总数。", "There are no control totals."));
        }
        Map<String, List<Reconciliation>> groups = new LinkedHashMap<>();
        all.forEach(of ->
                groups.computeIfAbsent(group(of), key -> new ArrayList<>()).add(of));
        ComputedRows rows = new ComputedRows(TableName.RECONCILIATIONS, COLUMNS);
        rows.and(row(selected, ReportRow.Kind.TOTAL, ReportRow.TOTAL_KEY, null, all));
        groups.forEach((group, members) -> {
            rows.and(row(selected, ReportRow.Kind.SUBTOTAL, group, ReportRow.TOTAL_KEY, members));
            members.forEach(of ->
                    rows.and(() -> row(selected, ReportRow.Kind.DETAIL, of.key().text(), group, List.of(of))));
        });
        return new ReportTable(
                TableName.RECONCILIATIONS,
                COLUMNS,
                rows,
                List.of(
                        Identity.of("count_difference = our_count -their_count"),
                        Identity.of("difference = ours -theirs")),
                List.of(covered(selected, all)));
    }

    private static String group(Reconciliation of) {
        return of.key().sourceKey().text() + "/" + of.key().unit();
    }

    /** How much of the spending was held against a control total at all. */
    private static ReportText covered(Selected selected, List<Reconciliation> all) {
        Money ours = sum(all).ours().amount();
        Money rest = selected.total().net().minus(ours);
        return new ReportText(
                "净支出中" + ours.inYuan() + "元有对账总数，" + rest.inYuan() + "元没有。",
                ours.inYuan() + " yuan of net spending were held against control totals, " + rest.inYuan()
                        + " yuan have none.");
    }

    private record Sums(Counted ours, Counted theirs, long differing) {}

    private static Sums sum(List<Reconciliation> of) {
        return new Sums(
                of.stream().map(Reconciliation::ours).reduce(Counted.NOTHING, Counted::plus),
                of.stream().map(Reconciliation::theirs).reduce(Counted.NOTHING, Counted::plus),
                of.stream().filter(each -> !each.agrees()).count());
    }

    private static ReportRow row(
            Selected selected, ReportRow.Kind kind, String key, @Nullable String parent, List<Reconciliation> of) {
        Sums sums = sum(of);
        Counted difference = sums.ours().minus(sums.theirs());
        Reconciliation first = of.get(0);
        boolean isTotal = kind == ReportRow.Kind.TOTAL;
        List<ReportCell> labels = isTotal
                ? List.of(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, ReportCell.text("合计", "Total"))
                : List.of(
                        new ReportCell.Code(first.key().region().code()),
                        new ReportCell.Code(first.key().source()),
                        new ReportCell.Code(first.key().unit().code()),
                        ReportCell.text(selected.units()
                                .name(
                                        first.key().region(),
                                        first.key().fiscalYear(),
                                        first.key().unit())));
        List<ReportCell> cells = new ArrayList<>(labels);
        cells.add(kind == ReportRow.Kind.DETAIL ? new ReportCell.Day(first.key().day()) : NOT_APPLICABLE);
        for (Counted counted : List.of(sums.ours(), sums.theirs(), difference)) {
            cells.add(new ReportCell.Count(counted.count()));
            cells.add(new ReportCell.Amount(counted.amount()));
        }
        cells.add(new ReportCell.Count(of.size()));
        cells.add(new ReportCell.Count(sums.differing()));
        int level = isTotal ? 0 : kind == ReportRow.Kind.SUBTOTAL ? 1 : 2;
        return new ReportRow(kind, key, parent, level, cells, List.of());
    }
}
