package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 三公经费表: table 7, as far as economic classes and names tell it. A line that was budgeted for one of them counts with all
 * it spent; of any other line, the vouchers of these classes. Without any of that there is no data.
 */
final class OfficialExpensesTable {
    private OfficialExpensesTable() {}

    /** What the money may be for; codes of both classifications, and a word of a line's name where it has no class. */
    private enum Purpose {
        ABROAD("因公出国（境）费", "travel abroad", "30212", "50207", "因公出国"),
        VEHICLES_BOUGHT("公务用车购置费", "vehicles bought", "31013", "50303", "公务用车购置"),
        VEHICLES_RUN("公务用车运行维护费", "vehicles run", "30231", "50208", "公务用车运行"),
        HOSPITALITY("公务接待费", "hospitality", "30217", "50206", "公务接待"),
        UNDIVIDED("未细分", "not divided further", "", "", "三公");

        private final String zh;
        private final String en;
        private final String departmentCode;
        private final String governmentCode;
        private final String word;

        Purpose(String zh, String en, String departmentCode, String governmentCode, String word) {
            this.zh = zh;
            this.en = en;
            this.departmentCode = departmentCode;
            this.governmentCode = governmentCode;
            this.word = word;
        }

        ReportText text() {
            return new ReportText(zh, en);
        }

        static Optional<Purpose> of(Optional<String> departmentCode, Optional<String> governmentCode) {
            return Arrays.stream(values())
                    .filter(purpose -> departmentCode.equals(Optional.of(purpose.departmentCode))
                            || governmentCode.equals(Optional.of(purpose.governmentCode)))
                    .findFirst();
        }

        static Optional<Purpose> of(ReportLine line) {
            return of(ClassedSpending.departmentOf(line), ClassedSpending.governmentOf(line))
                    .or(() -> Arrays.stream(values())
                            .filter(purpose -> line.name().orElse("").contains(purpose.word))
                            .findFirst())
                    .or(() -> line.name().orElse("").contains("公务用车") ? Optional.of(UNDIVIDED) : Optional.empty());
        }
    }

    private static final class Sums {
        private Money original = Money.ZERO;
        private Money adjusted = Money.ZERO;
        private Money net = Money.ZERO;
        private final Set<LineKey> lines = new LinkedHashSet<>();

        private void add(Money moreOriginal, Money moreAdjusted, Money moreNet, LineKey line) {
            original = original.plus(moreOriginal);
            adjusted = adjusted.plus(moreAdjusted);
            net = net.plus(moreNet);
            lines.add(line);
        }
    }

    static ReportTable of(Selected selected) {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("item", "项目", "item"),
                ReportColumn.amount("original", "年初预算数", "original budget"),
                ReportColumn.amount("adjusted", "调整预算数", "adjusted budget"),
                ReportColumn.amount("net", "决算数", "spent"),
                ReportColumn.rate("rate", "完成调整预算%", "of the adjusted budget"));
        ReportText note = new ReportText(
                "依据指标和凭证的经济分类或指标名称归集；未注明经济分类的支出不在其中。", "By economic class or name; what gives neither is not in it.");
        Map<Purpose, Sums> sums = new EnumMap<>(Purpose.class);
        Sums total = new Sums();
        List<ReportLine> others = new ArrayList<>();
        for (ReportLine line : selected.lines()) {
            Optional<Purpose> purpose = Purpose.of(line);
            if (purpose.isEmpty()) {
                others.add(line);
            } else {
                LineFigures figures = line.figures();
                for (Sums sum : List.of(total, sums.computeIfAbsent(purpose.get(), key -> new Sums()))) {
                    sum.add(figures.original(), figures.adjusted(), figures.net(), line.key());
                }
            }
        }
        for (ClassedSpending spending : ClassedSpending.of(others)) {
            Purpose.of(spending.department(), spending.government()).ifPresent(purpose -> {
                for (Sums sum : List.of(total, sums.computeIfAbsent(purpose, key -> new Sums()))) {
                    sum.add(
                            Money.ZERO,
                            Money.ZERO,
                            spending.net(),
                            spending.line().key());
                }
            });
        }
        if (sums.isEmpty()) {
            return ReportTable.frame(TableName.OFFICIAL_EXPENSES, columns, note);
        }
        List<ReportRow> rows = new ArrayList<>();
        rows.add(row(ReportRow.TOTAL_KEY, new ReportText("合计", "Total"), total));
        sums.forEach((purpose, sum) -> rows.add(row(purpose.name().toLowerCase(Locale.ROOT), purpose.text(), sum)));
        return new ReportTable(TableName.OFFICIAL_EXPENSES, columns, rows, List.of(), List.of(note));
    }

    private static ReportRow row(String key, ReportText item, Sums sums) {
        boolean isTotal = key.equals(ReportRow.TOTAL_KEY);
        String parent = isTotal ? null : ReportRow.TOTAL_KEY;
        return new ReportRow(
                isTotal ? ReportRow.Kind.TOTAL : ReportRow.Kind.DETAIL,
                key,
                parent,
                isTotal ? 0 : 1,
                List.of(
                        new ReportCell.Text(item),
                        new ReportCell.Amount(sums.original),
                        new ReportCell.Amount(sums.adjusted),
                        new ReportCell.Amount(sums.net),
                        ReportCell.rate(sums.net, sums.adjusted)),
                List.copyOf(sums.lines));
    }
}
