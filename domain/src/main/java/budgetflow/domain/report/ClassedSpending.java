package budgetflow.domain.report;

import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 分类支出: what was spent of a line on one pair of economic classes. A voucher's own class comes first; where it gives none
 * on an axis, the class its line was planned for on the same axis. What the vouchers do not cover of a line's spending
 * counts as the line's own class, so that the sum is always the line's.
 */
record ClassedSpending(ReportLine line, Optional<String> department, Optional<String> government, Money net) {

    static List<ClassedSpending> of(Selected selected, List<ReportLine> lines) {
        Map<LineKey, List<EconomicSpending>> known = new HashMap<>();
        selected.inputs().economic().stream()
                .sorted(Comparator.comparing(EconomicSpending::toString))
                .forEach(spending -> known.computeIfAbsent(spending.line(), key -> new ArrayList<>())
                        .add(spending));
        List<ClassedSpending> classed = new ArrayList<>();
        for (ReportLine line : lines) {
            Money rest = line.figures().net();
            for (EconomicSpending spending : known.getOrDefault(line.key(), List.of())) {
                rest = rest.minus(spending.net());
                classed.add(new ClassedSpending(
                        line,
                        Optional.ofNullable(spending.departmentCode()).or(() -> departmentOf(line)),
                        Optional.ofNullable(spending.governmentCode()).or(() -> governmentOf(line)),
                        spending.net()));
            }
            if (!rest.isZero()) {
                classed.add(new ClassedSpending(line, departmentOf(line), governmentOf(line), rest));
            }
        }
        return classed;
    }

    static Optional<String> departmentOf(ReportLine line) {
        return line.attribute(LineAttributes::departmentEconomicCode);
    }

    static Optional<String> governmentOf(ReportLine line) {
        return line.attribute(LineAttributes::governmentEconomicCode);
    }
}
