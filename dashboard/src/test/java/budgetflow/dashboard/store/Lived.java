package budgetflow.dashboard.store;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.history.Reckoned;
import budgetflow.domain.history.ReferenceReckoning;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.schemas.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A random history as the topics would tell it, and reckoned apart from them. */
public final class Lived {
    public static final FiscalYear YEAR = new FiscalYear(2024);

    private final History history;
    private final ReferenceReckoning reckoning;

    public Lived(long seed, int entries) {
        this.history = RandomHistory.of(seed, YEAR, entries);
        this.reckoning = ReferenceReckoning.of(history, YEAR.year());
    }

    /** Every line as streams would send it in the end. */
    public Map<LineKey, LineExecution> lines() {
        Map<LineKey, Ledger> ledgers = new HashMap<>();
        for (SubmittedEntry entry : reckoning.effectiveEntries()) {
            ledgers.merge(entry.entry().line(), Ledger.EMPTY.plus(entry.entry()), Ledger::plus);
        }
        Map<LineKey, BudgetLine> budgets = new HashMap<>();
        for (BudgetChange change : history.changes()) {
            BudgetLine before = budgets.getOrDefault(change.line(), BudgetLine.empty(change.line()));
            budgets.put(change.line(), before.offer(change).line());
        }
        Map<PlanScope, ScopedPlan> plans = new HashMap<>();
        history.plans().forEach(plan -> plans.put(plan.scope(), plan));
        Map<LineKey, LineExecution> lines = new TreeMap<>();
        for (String text : reckoning.lines()) {
            LineKey key = LineKey.of(text);
            lines.put(
                    key,
                    new LineExecution(
                            budgets.getOrDefault(key, BudgetLine.empty(key)),
                            ScopedPlan.inForce(key, plans::get),
                            ledgers.getOrDefault(key, Ledger.EMPTY)));
        }
        return lines;
    }

    /** The effective entries as streams would send them. */
    public List<LineEntry> entries() {
        List<LineEntry> entries = new ArrayList<>();
        long offset = 0;
        for (SubmittedEntry entry : reckoning.effectiveEntries()) {
            entries.add(new LineEntry(
                    entry.entry().line(),
                    entry.entry(),
                    false,
                    new Provenance(Topics.PAYMENTS.name(), (int) (offset % 3), offset++)));
        }
        return entries;
    }

    /** Every line, reckoned from what was paid up to a day alone and held against that day. */
    public Map<String, Reckoned> asOf(LocalDate day) {
        List<Object> inputs = new ArrayList<>(history.changes());
        inputs.addAll(history.plans());
        reckoning.effectiveEntries().stream()
                .filter(entry -> !entry.paidOn().isAfter(day))
                .forEach(inputs::add);
        return reckoned(ReferenceReckoning.of(new History(inputs), YEAR.year()), day);
    }

    /** Every line, reckoned from everything and held against a day. */
    Map<String, Reckoned> latest(LocalDate closedOn) {
        return reckoned(reckoning, closedOn);
    }

    private Map<String, Reckoned> reckoned(ReferenceReckoning from, LocalDate day) {
        Map<String, Reckoned> lines = new TreeMap<>();
        for (String line : reckoning.lines()) {
            lines.put(line, from.line(line, day, UnaryOperator.identity()));
        }
        return lines;
    }
}
