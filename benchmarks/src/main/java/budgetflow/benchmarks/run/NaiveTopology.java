package budgetflow.benchmarks.run;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.schemas.state.StateSerdes;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/**
 * The same job as one would first write it in the DSL: a table of entries, grouped by line, aggregated with adder and
 * subtractor, joined with a table of budgets. It refuses nothing, knows no plans but the standard one and remembers only
 * the latest revision of an entry: less than the product does.
 */
final class NaiveTopology implements Supplier<Topology> {
    private final WireFormat wire;

    NaiveTopology(WireFormat wire) {
        this.wire = wire;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        ledgers(entries(builder))
                .outerJoin(budgets(builder), NaiveTopology::execution)
                .toStream()
                .to(
                        Topics.LINE_EXECUTIONS.name(),
                        Produced.with(Serdes.String(), Topics.LINE_EXECUTIONS.valueSerde(wire)));
        return builder.build();
    }

    private KTable<String, SubmittedEntry> entries(StreamsBuilder builder) {
        return stream(builder, Topics.PAYMENTS)
                .groupByKey(Grouped.with(Serdes.String(), Topics.PAYMENTS.valueSerde(wire)))
                .reduce(
                        (known, sent) -> sent.revision() > known.revision() ? sent : known,
                        Materialized.with(Serdes.String(), Topics.PAYMENTS.valueSerde(wire)));
    }

    private KTable<String, PartialLedger> ledgers(KTable<String, SubmittedEntry> entries) {
        return entries.groupBy(
                        (id, entry) -> KeyValue.pair(entry.entry().line().text(), entry),
                        Grouped.with(Serdes.String(), Topics.PAYMENTS.valueSerde(wire)))
                .aggregate(
                        () -> null,
                        (line, entry, sum) -> partial(line, ledger(sum).plus(entry.entry())),
                        (line, entry, sum) -> partial(line, ledger(sum).minus(entry.entry())),
                        Materialized.with(Serdes.String(), StateSerdes.partialLedger()));
    }

    private KTable<String, BudgetLine> budgets(StreamsBuilder builder) {
        return stream(builder, Topics.BUDGET_CHANGES)
                .groupByKey(Grouped.with(Serdes.String(), Topics.BUDGET_CHANGES.valueSerde(wire)))
                .aggregate(
                        () -> null,
                        (line, change, folded) -> folded(change, folded),
                        Materialized.with(Serdes.String(), StateSerdes.budgetLine()));
    }

    private <V> KStream<String, V> stream(StreamsBuilder builder, Topic<V> topic) {
        return builder.stream(topic.name(), Consumed.with(Serdes.String(), topic.valueSerde(wire)));
    }

    private static BudgetLine folded(BudgetChange change, @Nullable BudgetLine before) {
        BudgetLine line = before == null ? BudgetLine.empty(change.line()) : before;
        return line.offer(change).line();
    }

    private static LineExecution execution(@Nullable PartialLedger spent, @Nullable BudgetLine known) {
        LineKey line = spent != null
                ? spent.line()
                : java.util.Objects.requireNonNull(known).key();
        BudgetLine budget = known == null ? BudgetLine.empty(line) : known;
        return new LineExecution(budget, SpendingPlan.standard(line.fiscalYear()), ledger(spent));
    }

    /** There is no serde of a ledger alone. */
    private static PartialLedger partial(String line, Ledger ledger) {
        return new PartialLedger(LineKey.of(line), 0, ledger);
    }

    private static Ledger ledger(@Nullable PartialLedger partial) {
        return partial == null ? Ledger.EMPTY : partial.ledger();
    }
}
