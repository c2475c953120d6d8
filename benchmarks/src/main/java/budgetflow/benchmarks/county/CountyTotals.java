package budgetflow.benchmarks.county;

/**
 * What a store must show of a county, reckoned while it was made up.
 *
 * @param netFen of all lines
 * @param adjustedFen of all lines, on the last closed day
 */
public record CountyTotals(
        long lines, long vouchers, long alerts, long reconciliations, long netFen, long adjustedFen) {
    static final CountyTotals NONE = new CountyTotals(0, 0, 0, 0, 0, 0);

    CountyTotals plus(CountyLine line) {
        return new CountyTotals(
                lines + 1,
                vouchers + line.entries().size(),
                alerts + line.alerts().size(),
                reconciliations,
                Math.addExact(netFen, line.execution().ledger().net().fen()),
                Math.addExact(
                        adjustedFen,
                        line.execution().adjustedOn(SyntheticCounty.CLOSED_ON).fen()));
    }

    CountyTotals plusReconciliations(int more) {
        return new CountyTotals(lines, vouchers, alerts, reconciliations + more, netFen, adjustedFen);
    }
}
