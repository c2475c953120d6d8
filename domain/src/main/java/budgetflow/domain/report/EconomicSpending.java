package budgetflow.domain.report;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 经济分类支出: what the entries of one line with one pair of economic classes add up to. The budget line knows the class it
 * was planned for; only its vouchers know what the money was spent on.
 *
 * @param departmentCode 部门预算支出经济分类 as the vouchers say; null where they do not
 * @param governmentCode 政府预算支出经济分类 as the vouchers say; null where they do not, never derived from the other
 * @param net up to the day of the report
 */
public record EconomicSpending(
        LineKey line,
        @Nullable String departmentCode,
        @Nullable String governmentCode,
        Money net) {

    /** The sums of effective entries paid on or before a day, in no order that matters. */
    public static List<EconomicSpending> of(Iterable<Entry> entries, LocalDate asOf) {
        Map<EconomicSpending, Money> sums = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.paidOn().isAfter(asOf)) {
                EconomicSpending classes = new EconomicSpending(
                        entry.line(),
                        entry.details().departmentEconomicCode(),
                        entry.details().governmentEconomicCode(),
                        Money.ZERO);
                sums.merge(classes, entry.amount(), Money::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getKey().of(sum.getValue()))
                .sorted(Comparator.comparing(EconomicSpending::toString))
                .toList();
    }

    private EconomicSpending of(Money sum) {
        return new EconomicSpending(line, departmentCode, governmentCode, sum);
    }
}
