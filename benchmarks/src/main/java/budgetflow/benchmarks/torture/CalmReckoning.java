package budgetflow.benchmarks.torture;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.LineEntries;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has to be reported of a year, step by step, reckoned by the domain alone where nothing ever fails: every line is
 * reviewed on every day, with all that was delivered by then.
 */
final class CalmReckoning {
    private final LineReviewer reviewer;
    private final Map<LineKey, BudgetLine> budgets = new TreeMap<>();
    private final Map<PlanScope, SpendingPlan> plans = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Entry> effective = new TreeMap<>();
    /** Entries that were refused for their day alone, each revision once. */
    private final Set<Entry> outsideYear = new HashSet<>();

    private final Set<LineKey> touched = new HashSet<>();
    private final Map<LineKey, LineWatch> watches = new HashMap<>();
    private final Map<String, List<Alert>> alertSteps = new TreeMap<>();
    private final Map<String, List<MilestoneVerdict>> verdictSteps = new TreeMap<>();

    private CalmReckoning(LineReviewer reviewer) {
        this.reviewer = reviewer;
    }

    static CalmReckoning of(TorturedYear year, LineReviewer reviewer) {
        CalmReckoning reckoning = new CalmReckoning(reviewer);
        LocalDate open = year.firstDay();
        for (Delivery delivery : year.deliveries()) {
            reckoning.close(open, delivery.on());
            delivery.rows().forEach(row -> reckoning.take(row.input()));
            open = delivery.on();
        }
        reckoning.close(open, year.lastDay().plusDays(1));
        return reckoning;
    }

    /** By the key of their records, every state that is to be sent, in order. */
    Map<String, List<Alert>> alertSteps() {
        return alertSteps;
    }

    /** By the key of their records, every state that is to be sent, in order. */
    Map<String, List<MilestoneVerdict>> verdictSteps() {
        return verdictSteps;
    }

    /** The entries that count in the end, by id. */
    Map<String, Entry> effective() {
        return effective;
    }

    private void take(Object input) {
        if (input instanceof BudgetChange change) {
            BudgetLine line = budgets.getOrDefault(change.line(), BudgetLine.empty(change.line()));
            budgets.put(change.line(), line.offer(change).line());
            touched.add(change.line());
        } else if (input instanceof ScopedPlan plan) {
            plans.put(plan.scope(), plan.plan());
        } else if (input instanceof SubmittedEntry submitted
                && submitted.rejected().isEmpty()) {
            Entry entry = submitted.entry();
            if (seen.add(entry.entryId() + "@" + entry.revision())) {
                effective.merge(entry.entryId(), entry, (a, b) -> a.revision() > b.revision() ? a : b);
                touched.add(entry.line());
            }
        } else if (input instanceof SubmittedEntry submitted && submitted.isOnlyOutsideYear()) {
            outsideYear.add(submitted.entry());
        }
    }

    /** Closes the days up to another, this one not included. */
    private void close(LocalDate first, LocalDate until) {
        if (first.isBefore(until)) {
            Map<LineKey, List<Entry>> effectiveOf = byLine(effective.values());
            Map<LineKey, List<Entry>> outsideOf = byLine(outsideYear);
            for (LineKey key : touched) {
                List<Entry> counted = effectiveOf.getOrDefault(key, List.of());
                LineEntries entries = new Sent(counted, outsideOf.getOrDefault(key, List.of()));
                LineExecution line = execution(key, counted);
                first.datesUntil(until).forEach(day -> close(line, entries, day));
            }
        }
    }

    private void close(LineExecution line, LineEntries entries, LocalDate day) {
        LineWatch before = watches.getOrDefault(line.key(), LineWatch.NOTHING);
        LineReviewer.Outcome outcome = reviewer.close(line, day, before, entries);
        watches.put(line.key(), outcome.watch());
        outcome.changedAlerts().forEach(alert -> alertSteps
                .computeIfAbsent(alert.key().text(), key -> new ArrayList<>())
                .add(alert));
        outcome.changedVerdicts().forEach(verdict -> verdictSteps
                .computeIfAbsent(verdict.recordKey(), key -> new ArrayList<>())
                .add(verdict));
    }

    private static Map<LineKey, List<Entry>> byLine(Collection<Entry> entries) {
        Map<LineKey, List<Entry>> byLine = new HashMap<>();
        entries.stream().sorted(Entry.BY_PAID_ON).forEach(entry -> byLine.computeIfAbsent(
                        entry.line(), key -> new ArrayList<>())
                .add(entry));
        return byLine;
    }

    private record Sent(List<Entry> inOrder, List<Entry> outsideYear) implements LineEntries {}

    private LineExecution execution(LineKey key, List<Entry> entries) {
        Ledger ledger = Ledger.EMPTY;
        for (Entry entry : entries) {
            ledger = ledger.plus(entry);
        }
        SpendingPlan plan = PlanScope.of(key).stream()
                .filter(plans::containsKey)
                .map(plans::get)
                .findFirst()
                .orElseGet(() -> SpendingPlan.standard(key.fiscalYear()));
        return new LineExecution(budgets.getOrDefault(key, BudgetLine.empty(key)), plan, ledger);
    }
}
