package budgetflow.benchmarks.pages;

import budgetflow.benchmarks.county.CountyTotals;
import budgetflow.benchmarks.county.SyntheticCounty;
import budgetflow.dashboard.read.AlertFilter;
import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.Figures;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.ReconciliationFilter;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import java.util.ArrayList;
import java.util.List;

/** Whether a store shows what was made up, to the fen: what is fast and wrong is of no use. */
final class CountyCheck {
    private static final View VIEW = View.latest(Scope.everything(), SyntheticCounty.YEAR);

    private CountyCheck() {}

    /** One sentence for each difference. */
    static List<String> of(ReadStore reads, CountyTotals totals, SyntheticCounty county) {
        List<String> wrong = new ArrayList<>();
        Figures all = reads.overviews().overview(VIEW).figures();
        compare(wrong, "lines", totals.lines(), all.lines());
        compare(wrong, "entries counted", totals.vouchers(), all.entries());
        compare(wrong, "executed fen", totals.netFen(), all.net().fen());
        compare(wrong, "adjusted fen", totals.adjustedFen(), all.adjusted().fen());
        long byUnit = reads.rollups().by(Dimension.UNIT, VIEW, LineFilter.ALL).stream()
                .map(RollupRow::figures)
                .mapToLong(figures -> figures.net().fen())
                .sum();
        compare(wrong, "executed fen by unit", totals.netFen(), byUnit);
        PageRequest first = PageRequest.first(1);
        compare(
                wrong,
                "alerts",
                totals.alerts(),
                reads.alerts().page(VIEW, AlertFilter.ALL, first).total());
        compare(
                wrong,
                "control totals",
                totals.reconciliations(),
                reads.reconciliations()
                        .page(VIEW, ReconciliationFilter.ALL, first)
                        .total());
        long expected = Math.max(1, county.spec().vouchers() / 1000);
        compare(
                wrong,
                "vouchers of the first line",
                expected,
                reads.lines().vouchers(VIEW, county.key(0), first).total());
        return wrong;
    }

    private static void compare(List<String> wrong, String what, long expected, long shown) {
        if (expected != shown) {
            wrong.add(what + ": " + expected + " made up, " + shown + " shown");
        }
    }
}
