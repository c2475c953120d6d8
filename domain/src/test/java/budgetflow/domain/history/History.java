package budgetflow.domain.history;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * All that is fed in, in the order it is fed: budget changes, plans and entries are elements of one list, so that any
 * order of them can be tried. It holds no conflicts and one plan per scope, so every order must come to the same.
 *
 * @param inputs each a {@link BudgetChange}, {@link ScopedPlan} or {@link SubmittedEntry}
 */
public record History(List<Object> inputs) {

    public History {
        inputs = List.copyOf(inputs);
    }

    public List<BudgetChange> changes() {
        return of(BudgetChange.class);
    }

    public List<ScopedPlan> plans() {
        return of(ScopedPlan.class);
    }

    public List<SubmittedEntry> entries() {
        return of(SubmittedEntry.class);
    }

    public History shuffled(long seed) {
        List<Object> next = new ArrayList<>(inputs);
        Collections.shuffle(next, new Random(seed));
        return new History(next);
    }

    /** Everything again after everything. */
    public History twice() {
        return new History(Stream.concat(inputs.stream(), inputs.stream()).toList());
    }

    /** The highest revision of everything first. */
    public History latestRevisionsFirst() {
        return sorted(Comparator.comparingInt(History::revision).reversed());
    }

    /** All entries first, then plans, and budgets at the very end. */
    public History budgetsLast() {
        return sorted(Comparator.comparingInt(
                input -> input instanceof SubmittedEntry ? 0 : input instanceof ScopedPlan ? 1 : 2));
    }

    private History sorted(Comparator<Object> order) {
        return new History(inputs.stream().sorted(order).toList());
    }

    private static int revision(Object input) {
        if (input instanceof SubmittedEntry entry) {
            return entry.revision();
        }
        return input instanceof BudgetChange change ? change.revision() : 0;
    }

    private <T> List<T> of(Class<T> type) {
        return inputs.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
