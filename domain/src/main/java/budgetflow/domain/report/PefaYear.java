package budgetflow.domain.report;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.Percentage;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PEFA 年度数: what the card takes from one year.
 *
 * @param all sums over all lines
 * @param byFunction by 类; what has none is a head of its own
 * @param classified whether any line has a functional class
 * @param byUnit by region and unit
 * @param isOver whether the day of the report is not before the year's last
 * @param significantChanges 重大调整: documents whose adjustments and virements come to 5 % of ΣB0 or more
 */
record PefaYear(
        FiscalYear year,
        LineFigures all,
        Map<String, LineFigures> byFunction,
        boolean classified,
        Map<String, LineFigures> byUnit,
        boolean isOver,
        long significantChanges,
        List<LineKey> lines) {
    /** Of ΣB0: what makes the changes of one document significant. */
    private static final Percentage SIGNIFICANT = Percentage.of(5);

    static PefaYear of(Selected selected) {
        CodeTree<LineFigures> tree = new CodeTree<>(CodeTree.FUNCTIONAL, LineFigures.ZERO, LineFigures::plus);
        Map<String, LineFigures> units = new HashMap<>();
        for (ReportLine line : selected.lines()) {
            tree.add(line.functionalCode(), line.figures(), line.key());
            units.merge(Selected.unitKey(line.key()), line.figures(), LineFigures::plus);
        }
        LineFigures all = selected.total();
        FiscalYear year = selected.selection().fiscalYear();
        return new PefaYear(
                year,
                all,
                tree.firstLevel(),
                !tree.isUncoded(),
                units,
                !selected.asOf().isBefore(year.lastDay()),
                significant(selected.lines(), all.original()),
                selected.keys());
    }

    /** Whether there is an original budget to hold anything against. */
    boolean isKnown() {
        return all.original().isPositive();
    }

    /** PI-1 of the year: ΣE ÷ ΣB0. */
    Optional<Fraction> outturn() {
        return Fraction.share(all.net(), all.original());
    }

    /**
     * PI-2 of the year: Σ|E_i − a_i| ÷ Σa_i with a_i = B0_i × ΣE ÷ ΣB0, which is Σ|E_i × ΣB0 − B0_i × ΣE| ÷ (ΣB0 × ΣE);
     * empty where ΣB0 or ΣE is not above 0.
     */
    static Optional<Fraction> variance(Collection<LineFigures> heads) {
        LineFigures all = heads.stream().reduce(LineFigures.ZERO, LineFigures::plus);
        if (!all.original().isPositive() || !all.net().isPositive()) {
            return Optional.empty();
        }
        BigInteger budget = BigInteger.valueOf(all.original().fen());
        BigInteger spent = BigInteger.valueOf(all.net().fen());
        BigInteger sum = BigInteger.ZERO;
        for (LineFigures head : heads) {
            BigInteger actual = BigInteger.valueOf(head.net().fen()).multiply(budget);
            BigInteger expected = BigInteger.valueOf(head.original().fen()).multiply(spent);
            sum = sum.add(actual.subtract(expected).abs());
        }
        return Optional.of(new Fraction(sum, budget.multiply(spent)));
    }

    /** Of a virement what was moved counts once: the greater of what came and what went. */
    private static long significant(List<ReportLine> lines, Money budget) {
        Map<String, long[]> documents = new HashMap<>();
        for (ReportLine line : lines) {
            for (BudgetChange change : line.changes()) {
                boolean isVirement = change.kind() == ChangeKind.VIREMENT;
                if (isVirement || change.kind() == ChangeKind.ADJUSTMENT) {
                    long fen = change.amount().fen();
                    long[] sums = documents.computeIfAbsent(document(change), key -> new long[3]);
                    int kind = !isVirement ? 0 : fen > 0 ? 1 : 2;
                    sums[kind] = Math.addExact(sums[kind], Math.abs(fen));
                }
            }
        }
        return documents.values().stream()
                .map(sums -> new Money(Math.addExact(sums[0], Math.max(sums[1], sums[2]))))
                .filter(moved -> budget.isPositive() && SIGNIFICANT.isReachedBy(moved, budget))
                .count();
    }

    /** Without a number, what is effective on one day of a region is taken as one. */
    private static String document(BudgetChange change) {
        String number = change.documentNo();
        return change.line().region() + "/" + (number == null ? "on/" + change.effectiveOn() : "no/" + number);
    }
}
