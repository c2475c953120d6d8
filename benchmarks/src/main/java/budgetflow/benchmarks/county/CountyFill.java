package budgetflow.benchmarks.county;

import budgetflow.dashboard.store.BulkStore;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Fills a store with a county, unit by unit, in batches as large as a projection's. */
public final class CountyFill {
    private static final int IN_A_BATCH = 5000;
    private static final int REJECTIONS = 2000;
    private static final int UNITS_TOLD = 200;
    /** Of so many control totals one differs. */
    private static final int AGREEING = 400;

    private final SyntheticCounty county;
    private final BulkStore store;
    private final Consumer<String> told;
    private final long began = System.nanoTime();
    private CountyTotals totals = CountyTotals.NONE;

    private CountyFill(SyntheticCounty county, BulkStore store, Consumer<String> told) {
        this.county = county;
        this.store = store;
        this.told = told;
    }

    /** Everything the county has, the last day closed and the store complete. */
    public static CountyTotals fill(SyntheticCounty county, BulkStore store, Consumer<String> told) {
        CountyFill fill = new CountyFill(county, store, told);
        store.begin();
        for (int unit = 0; unit < county.units(); unit++) {
            fill.unit(unit);
        }
        store.rejections(rejections());
        store.close(SyntheticCounty.CLOSED_ON);
        store.complete();
        return fill.totals;
    }

    /** What a store that holds it shows, without filling one. */
    public static CountyTotals totals(SyntheticCounty county) {
        CountyTotals totals = CountyTotals.NONE;
        for (int unit = 0; unit < county.units(); unit++) {
            List<CountyLine> lines = county.unit(unit);
            for (CountyLine line : lines) {
                totals = totals.plus(line);
            }
            totals = totals.plusReconciliations(reconciliations(lines).size());
        }
        return totals;
    }

    private void unit(int unit) {
        List<CountyLine> lines = county.unit(unit);
        List<LineExecution> executions = new ArrayList<>();
        List<MilestoneVerdict> verdicts = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        List<LineEntry> entries = new ArrayList<>();
        for (CountyLine line : lines) {
            executions.add(line.execution());
            verdicts.addAll(line.verdicts());
            alerts.addAll(line.alerts());
            entries.addAll(line.entries());
            totals = totals.plus(line);
        }
        for (int from = IN_A_BATCH; from < entries.size(); from += IN_A_BATCH) {
            store.lines(List.of(), entries.subList(from, Math.min(entries.size(), from + IN_A_BATCH)));
        }
        store.lines(executions, entries.subList(0, Math.min(entries.size(), IN_A_BATCH)));
        store.verdicts(verdicts);
        store.alerts(alerts);
        List<Reconciliation> reconciliations = reconciliations(lines);
        store.reconciliations(reconciliations);
        totals = totals.plusReconciliations(reconciliations.size());
        if ((unit + 1) % UNITS_TOLD == 0) {
            told.accept(String.format(
                    "%,d of %,d lines, %,d vouchers, %d s",
                    totals.lines(),
                    county.spec().lines(),
                    totals.vouchers(),
                    (System.nanoTime() - began) / 1_000_000_000));
        }
    }

    /** Of every day of payment of a unit. */
    private static List<Reconciliation> reconciliations(List<CountyLine> lines) {
        TreeMap<LocalDate, Counted> days = new TreeMap<>();
        for (CountyLine line : lines) {
            for (DayTotals day : line.execution().ledger().days()) {
                days.merge(day.day(), new Counted(day.entries(), new Money(day.netFen())), Counted::plus);
            }
        }
        LineKey first = lines.get(0).execution().key();
        List<Reconciliation> all = new ArrayList<>();
        days.forEach((day, ours) -> {
            boolean differs = (first.unit().code() + day).hashCode() % AGREEING == 0;
            all.add(new Reconciliation(
                    ReconciliationKey.of(
                            first.region() + "/" + first.fiscalYear() + "/SYNTHETIC/" + first.unit() + "/" + day),
                    ours,
                    differs ? ours.plus(new Counted(1, new Money(100))) : ours));
        });
        return all;
    }

    private static List<Rejection> rejections() {
        List<Rejection> rejections = new ArrayList<>();
        for (int row = 1; row <= REJECTIONS; row++) {
            rejections.add(new Rejection(
                    "payments-synthetic-" + row % 7 + ".csv",
                    row,
                    "amount",
                    RejectCode.AMOUNT_BELOW_FEN,
                    "12.345",
                    "SYN-" + row + ",0,PAYMENT,,990101,2024,101001,…,12.345"));
        }
        return rejections;
    }
}
