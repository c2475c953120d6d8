package budgetflow.domain.report;

import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 分类支出: what was spent of a line on one pair of economic classes. A voucher's own class comes first; where it gives none
 * on an axis, the class its line was planned for on the same axis. What the vouchers do not cover of a line's spending
 * counts as the line's own class, so that the sum is always the line's.
 */
record ClassedSpending(ReportLine line, Optional<String> department, Optional<String> government, Money net) {

    static List<ClassedSpending> of(List<ReportLine> lines) {
        List<ClassedSpending> classed = new ArrayList<>();
        for (ReportLine line : lines) {
            Money rest = line.figures().net();
            for (ReportLine.ClassSum sum : line.classes()) {
                rest = rest.minus(sum.net());
                classed.add(new ClassedSpending(
                        line,
                        Optional.ofNullable(sum.department()).or(() -> departmentOf(line)),
                        Optional.ofNullable(sum.government()).or(() -> governmentOf(line)),
                        sum.net()));
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
