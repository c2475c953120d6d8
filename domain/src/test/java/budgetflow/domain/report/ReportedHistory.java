package budgetflow.domain.report;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.history.History;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.domain.reconciliation.ReconciliationKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A random history as the inputs of a report. Classes, funds and names, which histories do not have, follow from the line
 * or entry, so that they are the same in any order; every fourth line and entry has none.
 */
final class ReportedHistory {
    static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    private static final List<String> FUNCTIONAL = List.of("208", "20805", "2080505", "2080506", "2100101");
    private static final List<String> DEPARTMENT = List.of("30101", "302", "30217", "30303", "31013");
    private static final List<String> GOVERNMENT = List.of("50101", "502", "50501", "50502", "50901");
    private static final List<String> FUNDS = List.of("一般公共预算", "政府性基金", "国有资本经营预算", "单位资金");

    private final Map<LineKey, BudgetLine> budgets = new HashMap<>();
    private final Map<PlanScope, ScopedPlan> plans = new HashMap<>();
    private final Map<String, EntryHistory> entries = new TreeMap<>();

    private ReportedHistory() {}

    static ReportedHistory of(History history) {
        ReportedHistory reported = new ReportedHistory();
        for (BudgetChange change : history.changes()) {
            BudgetLine line = reported.budgets.getOrDefault(change.line(), BudgetLine.empty(change.line()));
            reported.budgets.put(change.line(), line.offer(described(change)).line());
        }
        history.plans().forEach(plan -> reported.plans.put(plan.scope(), plan));
        for (SubmittedEntry submitted : history.entries()) {
            if (submitted.rejected().isEmpty()) {
                Entry entry = classed(submitted.entry());
                EntryHistory known = reported.entries.getOrDefault(entry.entryId(), EntryHistory.EMPTY);
                reported.entries.put(entry.entryId(), known.offer(entry).history());
            }
        }
        return reported;
    }

    List<Entry> effective() {
        return entries.values().stream()
                .flatMap(history -> history.effective().stream())
                .toList();
    }

    List<LineExecution> lines() {
        return lines(effective());
    }

    /** Reported were the verdicts by every second entry only: the others came late. */
    ReportInputs inputs(LocalDate asOf) {
        List<MilestoneVerdict> verdicts = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        List<Entry> early = effective().stream()
                .filter(entry -> Math.floorMod(entry.entryId().hashCode(), 2) == 0)
                .toList();
        for (LineExecution line : lines(early)) {
            for (MilestoneFigures figures : line.milestonesOn(LocalDate.MAX, JUDGING)) {
                verdicts.add(MilestoneVerdict.judged(
                        line.key(), figures, JUDGING.of(figures.milestone().dueOn())));
            }
            alerts.add(alert(line.key()));
        }
        return ReportInputs.of(
                lines(),
                verdicts,
                alerts,
                reconciliations(),
                EconomicSpending.of(effective(), asOf),
                new ClassNames(Map.of("208", "社会保障和就业支出"), Map.of("30101", "基本工资"), Map.of()),
                JUDGING);
    }

    private List<LineExecution> lines(List<Entry> from) {
        Map<LineKey, Ledger> ledgers = new HashMap<>();
        from.forEach(entry -> ledgers.merge(entry.line(), Ledger.EMPTY.plus(entry), Ledger::plus));
        List<LineKey> keys = new ArrayList<>(budgets.keySet());
        ledgers.keySet().stream().filter(key -> !budgets.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .map(key -> new LineExecution(
                        budgets.getOrDefault(key, BudgetLine.empty(key)),
                        ScopedPlan.inForce(key, plans::get),
                        ledgers.getOrDefault(key, Ledger.EMPTY)))
                .toList();
    }

    /** The other side counts one fen more on every seventh day. */
    private List<Reconciliation> reconciliations() {
        Map<ReconciliationKey, Counted> counted = new HashMap<>();
        effective().forEach(entry -> ReconciliationKey.of(entry)
                .ifPresent(key -> counted.merge(key, Counted.NOTHING.plus(entry), Counted::plus)));
        return counted.entrySet().stream()
                .map(of -> new Reconciliation(
                        of.getKey(),
                        of.getValue(),
                        of.getKey().day().getDayOfYear() % 7 == 0
                                ? of.getValue().plus(new Counted(0, new Money(1)))
                                : of.getValue()))
                .toList();
    }

    private static Alert alert(LineKey line) {
        LocalDate on =
                line.fiscalYear().firstDay().plusDays(Math.floorMod(line.text().hashCode(), 360));
        return new Alert(
                new AlertKey(RuleCode.R02, AlertSubject.of(line)),
                List.of(new AlertEvent(
                        on,
                        AlertEventKind.OPEN,
                        Severity.HIGH,
                        "E-1",
                        new Measure.Amount(new Money(2)),
                        new Measure.Amount(new Money(1)))));
    }

    private static BudgetChange described(BudgetChange change) {
        LineAttributes given = change.attributes();
        if (given == null) {
            return change;
        }
        String seed = change.line().text();
        LineAttributes attributes = new LineAttributes(
                "synthetic unit " + change.line().unit(),
                given.lineName(),
                Math.floorMod(seed.hashCode(), 3) == 0 ? LineKind.BASIC : LineKind.PROJECT,
                picked(FUNCTIONAL, seed),
                picked(DEPARTMENT, seed),
                picked(GOVERNMENT, seed),
                picked(FUNDS, seed),
                "473",
                null,
                null,
                new Money(change.amount().fen() / 7));
        return BudgetChange.original(change.line(), change.revision(), change.amount(), attributes);
    }

    /** What a report of a day knows of its lines. */
    List<KnownLine> known(LocalDate asOf) {
        Map<LineKey, List<Entry>> byLine = new HashMap<>();
        effective().forEach(entry -> byLine.computeIfAbsent(entry.line(), key -> new ArrayList<>())
                .add(entry));
        return lines().stream()
                .map(line -> KnownLine.of(line, byLine.getOrDefault(line.key(), List.of()), asOf))
                .sorted(Comparator.comparing(KnownLine::line))
                .toList();
    }

    private static Entry classed(Entry entry) {
        EntryDetails given = entry.details();
        String seed = entry.entryId();
        return new Entry(
                entry.entryId(),
                entry.revision(),
                entry.kind(),
                entry.relatesTo(),
                entry.line(),
                entry.paidOn(),
                entry.amount(),
                entry.receivedOn(),
                new EntryDetails(
                        given.payee(),
                        null,
                        picked(DEPARTMENT, seed),
                        picked(GOVERNMENT, seed + "g"),
                        null,
                        null,
                        null,
                        given.source(),
                        null));
    }

    private static @Nullable String picked(List<String> from, String seed) {
        int dice = Math.floorMod((seed + from.get(0)).hashCode(), from.size() + from.size() / 3);
        return dice < from.size() ? from.get(dice) : null;
    }
}
