package budgetflow.domain.report;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 编报取数: reads the inputs through once, and keeps of each line what tables show of it. */
final class Selecting {
    private final ReportSelection selection;
    private final LocalDate asOf;
    private final ReportInputs inputs;
    private final Pool pool = new Pool();
    private final Map<LineKey, ReportLine> lines = new HashMap<>();

    private Selecting(ReportInputs inputs, ReportSelection selection, LocalDate asOf) {
        this.inputs = inputs;
        this.selection = selection;
        this.asOf = asOf;
    }

    static Selected from(ReportInputs inputs, ReportSelection selection, LocalDate asOf) {
        return new Selecting(inputs, selection, asOf).selected();
    }

    private Selected selected() {
        inputs.lines().each(this::take);
        inputs.verdicts().each(this::take);
        inputs.economic().each(this::take);
        Map<FiscalYear, List<ReportLine>> years = new HashMap<>();
        List<Keyed> ordered = new ArrayList<>(lines.size());
        lines.forEach((key, line) -> ordered.add(new Keyed(key.text(), line)));
        lines.clear();
        ordered.sort(Comparator.comparing(Keyed::key));
        Selected.Units units = units(ordered);
        for (Keyed one : ordered) {
            ReportLine line = one.line();
            years.computeIfAbsent(line.key().fiscalYear(), year -> new ArrayList<>())
                    .add(line.inUnit(units.name(line.key()).orElse(null)));
        }
        List<ReportLine> ofYear = Objects.requireNonNullElse(years.remove(selection.fiscalYear()), List.of());
        return new Selected(
                selection,
                asOf,
                ofYear,
                years,
                units,
                alerts(),
                new AlertSteps(asOf, inputs.lastClosedOn()),
                reconciliations(),
                inputs.names());
    }

    /** A line with its key as text, which is not made for every comparison then. */
    private record Keyed(String key, ReportLine line) {}

    private void take(LineExecution whole) {
        FiscalYear year = whole.key().fiscalYear();
        int before = selection.fiscalYear().year() - year.year();
        if (before < 0 || before >= PefaGrade.YEARS || !selection.in(year).covers(whole.key())) {
            return;
        }
        LineExecution line = ReportLine.upTo(asOf, whole);
        if (line.isVoid()) {
            return;
        }
        LineExecution pooled = new LineExecution(line.budget(), pool.one(line.plan()), line.ledger());
        List<MilestoneFigures> milestones = before == 0 ? pooled.milestonesOn(asOf, inputs.judgingDays()) : List.of();
        ReportLine kept = ReportLine.of(pooled, milestones, pool);
        lines.put(kept.key(), kept);
    }

    private void take(MilestoneVerdict verdict) {
        if (!verdict.asReported().decidedOn().isAfter(asOf)) {
            LocalDate dueOn = verdict.restated().milestone().dueOn();
            lines.computeIfPresent(verdict.line(), (key, line) -> line.reported(dueOn, verdict.asReported()));
        }
    }

    /** What the vouchers do not say, or say as the line does, counts as the line's own class anyway. */
    private void take(EconomicSpending spending) {
        if (!spending.line().fiscalYear().equals(selection.fiscalYear())) {
            return;
        }
        ReportLine.ClassSum sum = new ReportLine.ClassSum(
                pool.oneOrNull(spending.departmentCode()), pool.oneOrNull(spending.governmentCode()), spending.net());
        lines.computeIfPresent(spending.line(), (key, line) -> isItsOwn(line, sum) ? line : line.spent(sum));
    }

    private static boolean isItsOwn(ReportLine line, ReportLine.ClassSum sum) {
        return (sum.department() == null
                        || sum.department()
                                .equals(ClassedSpending.departmentOf(line).orElse(null)))
                && (sum.government() == null
                        || sum.government()
                                .equals(ClassedSpending.governmentOf(line).orElse(null)));
    }

    private static Selected.Units units(List<Keyed> ordered) {
        Map<String, String> names = new HashMap<>();
        for (Keyed one : ordered) {
            one.line()
                    .attribute(LineAttributes::unitName)
                    .ifPresent(name ->
                            names.putIfAbsent(Selected.unitKey(one.line().key()), name));
        }
        return new Selected.Units(names);
    }

    private List<Alert> alerts() {
        List<Alert> kept = new ArrayList<>();
        inputs.alerts().each(alert -> {
            if (covers(alert.key().subject()) && !alert.raisedOn().isAfter(asOf)) {
                kept.add(alert);
            }
        });
        kept.sort(Comparator.comparing(Alert::key));
        return kept;
    }

    /** A source as such belongs to no unit: what is about it is only in tables of whole regions. */
    private boolean covers(AlertSubject subject) {
        return subject.unit()
                .map(unit -> selection.covers(subject.region(), subject.fiscalYear(), unit))
                .orElseGet(
                        () -> selection.isOfWholeRegions() && selection.covers(subject.region(), subject.fiscalYear()));
    }

    private List<Reconciliation> reconciliations() {
        List<Reconciliation> kept = new ArrayList<>();
        inputs.reconciliations().each(of -> {
            if (selection.covers(
                            of.key().region(), of.key().fiscalYear(), of.key().unit())
                    && !of.key().day().isAfter(asOf)) {
                kept.add(of);
            }
        });
        kept.sort(Comparator.comparing(of -> of.key().text()));
        return kept;
    }
}
