package budgetflow.streams;

import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the lines of one partition: budgets, ledgers and plans, outer-joined. Whichever comes first is kept
 * until the others come.
 */
final class LineStates {
    private final ProcessorContext<String, Object> context;
    private final KeyValueStore<String, BudgetLine> budgets;
    private final KeyValueStore<String, PartialLedger> ledgers;
    private final KeyValueStore<String, ScopedPlan> plans;

    LineStates(ProcessorContext<String, Object> context) {
        this.context = context;
        budgets = context.getStateStore(Names.BUDGET_LINES);
        ledgers = context.getStateStore(Names.LINE_LEDGERS);
        plans = context.getStateStore(Names.PLANS);
    }

    BudgetLine budget(LineKey line) {
        BudgetLine budget = budgets.get(line.text());
        return budget == null ? BudgetLine.empty(line) : budget;
    }

    void keep(BudgetLine budget) {
        budgets.put(budget.key().text(), budget);
    }

    @Nullable
    PartialLedger partialLedger(String recordKey) {
        return ledgers.get(recordKey);
    }

    void keep(PartialLedger partial) {
        ledgers.put(partial.recordKey(), partial);
    }

    void keep(ScopedPlan plan) {
        plans.put(plan.scope().text(), plan);
    }

    SpendingPlan planOf(LineKey line) {
        return ScopedPlan.inForce(line, this::plan);
    }

    /** The lines a plan may reach that have a budget or entries, in order. */
    Collection<LineKey> linesOf(PlanScope scope) {
        TreeSet<LineKey> lines = new TreeSet<>();
        scan(budgets, scope.prefixOfLines(), BudgetLine::key).forEach(lines::add);
        scan(ledgers, scope.prefixOfLines(), PartialLedger::line).forEach(lines::add);
        lines.removeIf(line -> !scope.covers(line));
        return lines;
    }

    /** Sends a line's state as it is now. */
    void send(LineKey line, long timestamp) {
        LineExecution execution = new LineExecution(budget(line), planOf(line), ledgerOf(line));
        context.forward(new Record<>(line.text(), execution, timestamp), Names.WRITE_LINE_EXECUTIONS);
    }

    private @Nullable ScopedPlan plan(PlanScope scope) {
        return plans.get(scope.text());
    }

    private Ledger ledgerOf(LineKey line) {
        return scan(ledgers, PartialLedger.prefix(line), PartialLedger::ledger).stream()
                .reduce(Ledger.EMPTY, Ledger::plus);
    }

    private static <V, R> List<R> scan(KeyValueStore<String, V> store, String prefix, Function<V, R> part) {
        List<R> found = new ArrayList<>();
        try (KeyValueIterator<String, V> values = store.prefixScan(prefix, new StringSerializer())) {
            values.forEachRemaining(pair -> found.add(part.apply(pair.value)));
        }
        return found;
    }
}
