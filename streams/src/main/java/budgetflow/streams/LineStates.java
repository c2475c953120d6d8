package budgetflow.streams;

import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.streams.book.LineBookStore;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the lines of one partition: budgets, ledgers and plans, outer-joined. Whichever comes first is kept
 * until the others come. Lines that changed are sent with the next commit.
 */
final class LineStates {
    private final KeyValueStore<String, BudgetLine> budgets;
    private final KeyValueStore<String, ScopedPlan> plans;
    private final LineBookStore ledgers;

    LineStates(ProcessorContext<String, Object> context) {
        budgets = context.getStateStore(Names.BUDGET_LINES);
        plans = context.getStateStore(Names.PLANS);
        ledgers = context.getStateStore(Names.LINE_BOOK);
    }

    /** Has the given processor send the lines that change, whichever processor changes them. */
    void sendBeforeCommit(ProcessorContext<String, Object> context) {
        ledgers.sendBeforeCommit(context, () -> ledgers.takeChanges((line, ledger) -> send(line, ledger, context)));
    }

    BudgetLine budget(LineKey line) {
        BudgetLine budget = budgets.get(line.text());
        return budget == null ? BudgetLine.empty(line) : budget;
    }

    void keep(BudgetLine budget) {
        budgets.put(budget.key().text(), budget);
        change(budget.key());
    }

    /** Keeps a partial ledger, or tells why not. */
    Optional<Rejected> keep(EncodedPartialLedger partial) {
        return ledgers.keep(partial);
    }

    void keep(ScopedPlan plan) {
        plans.put(plan.scope().text(), plan);
    }

    void change(LineKey line) {
        ledgers.change(line);
    }

    SpendingPlan planOf(LineKey line) {
        return ScopedPlan.inForce(line, this::plan);
    }

    /** The lines a plan may reach that have a budget or entries, in order. */
    Collection<LineKey> linesOf(PlanScope scope) {
        TreeSet<LineKey> lines = new TreeSet<>(ledgers.lines());
        try (KeyValueIterator<String, BudgetLine> below =
                budgets.prefixScan(scope.prefixOfLines(), new StringSerializer())) {
            below.forEachRemaining(pair -> lines.add(pair.value.key()));
        }
        lines.removeIf(line -> !scope.covers(line));
        return lines;
    }

    /** Sends a line's state as it is now. */
    private void send(LineKey line, Ledger ledger, ProcessorContext<String, Object> context) {
        LineExecution execution = new LineExecution(budget(line), planOf(line), ledger);
        context.forward(
                new Record<>(line.text(), execution, context.currentStreamTimeMs()), Names.WRITE_LINE_EXECUTIONS);
    }

    private @Nullable ScopedPlan plan(PlanScope scope) {
        return plans.get(scope.text());
    }
}
