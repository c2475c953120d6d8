package budgetflow.domain.report;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 列示金额: how money is printed. Every cell is rounded by itself, half-up from fen to two decimals of the unit; a total is
 * the total of fen, never of rounded cells, so that it is the same in every table. What then does not add up as printed,
 * {@link #note} says.
 */
public final class PrintedAmount {
    /** Decimals of a printed amount: whole fen in 元, hundreds of 元 in 万元. */
    public static final int DECIMALS = 2;

    private PrintedAmount() {}

    /** An amount in a unit, with two decimals: 123456789 fen are {@code 123.46} 万元. */
    public static BigDecimal of(Money amount, AmountUnit unit) {
        return BigDecimal.valueOf(amount.fen()).divide(BigDecimal.valueOf(unit.fen()), DECIMALS, RoundingMode.HALF_UP);
    }

    /** What to say below a table of which a total differs from its rows as printed; empty where none does. */
    public static Optional<ReportText> note(ReportTable table, AmountUnit unit) {
        return addsUp(table, unit)
                ? Optional.empty()
                : Optional.of(new ReportText(
                        "各数均由分四舍五入为" + unit.label() + "，部分合计数与分项之和因此存在尾差；以分计算时完全一致。",
                        "Each figure is rounded by itself from fen; some totals differ from the sum of their rows as"
                                + " printed, and none does in fen."));
    }

    private static boolean addsUp(ReportTable table, AmountUnit unit) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (ReportRow row : table.rows()) {
            for (int i = 0; row.parent() != null && i < row.cells().size(); i++) {
                if (row.cells().get(i) instanceof ReportCell.Amount amount
                        && table.columns().get(i).additive()) {
                    sums.merge(row.parent() + "\n" + i, of(amount.money(), unit), BigDecimal::add);
                }
            }
        }
        return table.rows().stream()
                .allMatch(row -> printsSumsOf(row, row.cells(), sums, unit) && acrossAddsUp(table, row, unit));
    }

    private static boolean printsSumsOf(
            ReportRow row, List<ReportCell> cells, Map<String, BigDecimal> sums, AmountUnit unit) {
        for (int i = 0; i < cells.size(); i++) {
            BigDecimal sum = sums.get(row.key() + "\n" + i);
            if (sum != null
                    && cells.get(i) instanceof ReportCell.Amount amount
                    && sum.compareTo(of(amount.money(), unit)) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean acrossAddsUp(ReportTable table, ReportRow row, AmountUnit unit) {
        return table.identities().stream()
                .allMatch(identity ->
                        side(table, row, identity.left(), unit).compareTo(side(table, row, identity.right(), unit))
                                == 0);
    }

    private static BigDecimal side(ReportTable table, ReportRow row, List<String> terms, AmountUnit unit) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String term : terms) {
            if (row.cells().get(table.indexOf(Identity.column(term))) instanceof ReportCell.Amount amount) {
                BigDecimal printed = of(amount.money(), unit);
                sum = term.startsWith(Identity.MINUS) ? sum.subtract(printed) : sum.add(printed);
            }
        }
        return sum;
    }
}
