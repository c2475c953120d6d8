package budgetflow.domain.report;

import static budgetflow.domain.report.ReportCell.Absent.NOT_APPLICABLE;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.key.Region;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 调整调剂表: table 10, every approved change effective up to the day, once, by its document. Virements of a document that do
 * not sum to zero are flagged; where only a part of a region is selected, that the other side may be outside.
 */
final class ChangesTable {
    private static final String NO_DOCUMENT = "-";

    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.code("document", "文号", "document"),
            ReportColumn.date("effective_on", "生效日", "effective on"),
            ReportColumn.text("kind", "类型", "kind"),
            ReportColumn.code("change", "变动编号", "change"),
            ReportColumn.code("line", "项目编码", "line code"),
            ReportColumn.text("name", "项目名称", "name"),
            ReportColumn.code("unit", "单位编码", "unit code"),
            ReportColumn.text("unit_name", "单位名称", "unit"),
            ReportColumn.amount("carried_added", "上年结转", "carry-over").under("金额", "amount"),
            ReportColumn.amount("adjustments", "预算调整", "adjustment").under("金额", "amount"),
            ReportColumn.amount("virements", "预算调剂", "virement").under("金额", "amount"),
            ReportColumn.amount("taken_back", "收回", "taken back").under("金额", "amount"),
            ReportColumn.amount("amount", "调整预算数增减", "effect on the adjusted budget"),
            ReportColumn.text("remark", "说明", "remark"));

    private ChangesTable() {}

    private record Change(ReportLine line, BudgetChange change) {
        private static final Comparator<Change> ORDER = Comparator.comparing((Change of) -> of.change.effectiveOn())
                .thenComparing(of -> of.change.line().text())
                .thenComparing(of -> of.change.changeId());
    }

    /** A document within its region; its number is empty for changes that give none, which stand last. */
    private record Document(Region region, String number) implements Comparable<Document> {
        private static final Comparator<Document> ORDER = Comparator.comparing((Document of) -> of.region.code())
                .thenComparing(of -> of.number.isEmpty())
                .thenComparing(Document::number);

        static Document of(BudgetChange change) {
            return new Document(
                    change.line().region(),
                    Optional.ofNullable(change.documentNo()).orElse(""));
        }

        String key() {
            return region + "/" + (number.isEmpty() ? NO_DOCUMENT : "no/" + number);
        }

        @Override
        public int compareTo(Document other) {
            return ORDER.compare(this, other);
        }
    }

    static ReportTable of(Selected selected) {
        TreeMap<Document, List<Change>> documents = new TreeMap<>();
        for (ReportLine line : selected.lines()) {
            for (BudgetChange change : line.changes()) {
                documents
                        .computeIfAbsent(Document.of(change), key -> new ArrayList<>())
                        .add(new Change(line, change));
            }
        }
        if (documents.isEmpty()) {
            return ReportTable.frame(
                    TableName.BUDGET_CHANGES,
                    COLUMNS,
                    new ReportText("截至日没有已批准的预算变动。", "There is no approved change."));
        }
        ComputedRows rows = new ComputedRows(TableName.BUDGET_CHANGES, COLUMNS);
        List<Change> all = documents.values().stream().flatMap(List::stream).toList();
        rows.and(sum(ReportRow.TOTAL_KEY, null, NOT_APPLICABLE, all, NOT_APPLICABLE));
        documents.forEach((document, changes) -> {
            ReportCell number =
                    document.number().isEmpty() ? ReportCell.Absent.NO_DATA : new ReportCell.Code(document.number());
            ReportCell remark = remark(selected.selection(), document, changes);
            rows.and(sum(document.key(), ReportRow.TOTAL_KEY, number, changes, remark));
            changes.stream().sorted(Change.ORDER).forEach(change -> rows.and(() -> detail(document, number, change)));
        });
        return new ReportTable(
                TableName.BUDGET_CHANGES,
                COLUMNS,
                rows,
                List.of(Identity.of("amount = carried_added adjustments virements -taken_back")),
                List.of(new ReportText("只列已批准且截至日已生效的变动。", "Approved changes effective by the day only.")));
    }

    /** A document is of one region: whether it balances can be said where all of that region is selected. */
    private static ReportCell remark(ReportSelection selection, Document document, List<Change> changes) {
        boolean moved = changes.stream().anyMatch(change -> change.change().kind() == ChangeKind.VIREMENT);
        if (!moved) {
            return NOT_APPLICABLE;
        }
        Money balance = sum(changes, ChangeKind.VIREMENT);
        if (!balance.isZero() && !selection.isOfWholeRegions()) {
            return ReportCell.text(
                    "本范围内调剂差额" + balance.inYuan() + "元，另一方可能在本范围以外",
                    "virements come to " + balance.inYuan()
                            + " yuan here: the other side may be outside the selection");
        }
        if (!balance.isZero()) {
            return ReportCell.text(
                    "调剂不平衡，差额" + balance.inYuan() + "元", "virements do not sum to zero: " + balance.inYuan() + " yuan");
        }
        return document.number().isEmpty() ? ReportCell.text("调剂没有文号", "virements without a document") : NOT_APPLICABLE;
    }

    private static ReportRow sum(
            String key, @Nullable String parent, ReportCell number, List<Change> changes, ReportCell remark) {
        boolean isTotal = parent == null;
        List<ReportCell> cells = new ArrayList<>(List.of(
                number,
                NOT_APPLICABLE,
                isTotal ? ReportCell.text("合计", "Total") : ReportCell.text("小计", "Subtotal"),
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                NOT_APPLICABLE,
                NOT_APPLICABLE));
        cells.addAll(amounts(changes));
        cells.add(remark);
        return new ReportRow(
                isTotal ? ReportRow.Kind.TOTAL : ReportRow.Kind.SUBTOTAL,
                key,
                parent,
                isTotal ? 0 : 1,
                cells,
                changes.stream()
                        .map(change -> change.line().key())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static ReportRow detail(Document document, ReportCell number, Change change) {
        BudgetChange of = change.change();
        List<ReportCell> cells = new ArrayList<>(List.of(
                number,
                new ReportCell.Day(of.effectiveOn()),
                Words.of(of.kind()),
                new ReportCell.Code(of.changeId()),
                new ReportCell.Code(of.line().code().code()),
                ReportCell.text(change.line().name()),
                LineTable.unitCode(of.line()),
                LineTable.unitName(change.line())));
        cells.addAll(amounts(List.of(change)));
        cells.add(NOT_APPLICABLE);
        String revision = of.revision() == 0 ? "" : "@" + of.revision();
        String key = of.line().text() + "#" + of.changeId() + revision;
        return new ReportRow(ReportRow.Kind.DETAIL, key, document.key(), 2, cells, List.of(of.line()));
    }

    private static List<ReportCell> amounts(List<Change> changes) {
        Money all = changes.stream().map(change -> change.change().amount()).reduce(Money.ZERO, Money::plus);
        return List.of(
                new ReportCell.Amount(sum(changes, ChangeKind.CARRY_OVER)),
                new ReportCell.Amount(sum(changes, ChangeKind.ADJUSTMENT)),
                new ReportCell.Amount(sum(changes, ChangeKind.VIREMENT)),
                new ReportCell.Amount(sum(changes, ChangeKind.CLOSE).negated()),
                new ReportCell.Amount(all));
    }

    private static Money sum(List<Change> changes, ChangeKind kind) {
        return changes.stream()
                .map(Change::change)
                .filter(change -> change.kind() == kind)
                .map(BudgetChange::amount)
                .reduce(Money.ZERO, Money::plus);
    }
}
