package budgetflow.benchmarks.run;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.SpendingPlan;
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

    /** Either is null where it is not known. */
    private record Joined(@Nullable Ledger spent, @Nullable BudgetChange budget) {}

    NaiveTopology(WireFormat wire) {
        this.wire = wire;
    }

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        ledgers(entries(builder))
                .outerJoin(budgets(builder), Joined::new)
                .toStream()
                .mapValues((line, joined) -> execution(line, joined.spent(), joined.budget()))
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

    private KTable<String, Ledger> ledgers(KTable<String, SubmittedEntry> entries) {
        return entries.groupBy(
                        (id, entry) -> KeyValue.pair(entry.entry().line().text(), entry),
                        Grouped.with(Serdes.String(), Topics.PAYMENTS.valueSerde(wire)))
                .aggregate(
                        () -> Ledger.EMPTY,
                        (line, entry, sum) -> sum.plus(entry.entry()),
                        (line, entry, sum) -> sum.minus(entry.entry()),
                        Materialized.with(Serdes.String(), LedgerSerde.create()));
    }

    /** As the load has them: one change each, the original budget. */
    private KTable<String, BudgetChange> budgets(StreamsBuilder builder) {
        return builder.table(
                Topics.BUDGET_CHANGES.name(), Consumed.with(Serdes.String(), Topics.BUDGET_CHANGES.valueSerde(wire)));
    }

    private <V> KStream<String, V> stream(StreamsBuilder builder, Topic<V> topic) {
        return builder.stream(topic.name(), Consumed.with(Serdes.String(), topic.valueSerde(wire)));
    }

    private static LineExecution execution(String key, @Nullable Ledger spent, @Nullable BudgetChange change) {
        LineKey line = LineKey.of(key);
        BudgetLine none = BudgetLine.empty(line);
        return new LineExecution(
                change == null ? none : none.offer(change).line(),
                SpendingPlan.standard(line.fiscalYear()),
                spent == null ? Ledger.EMPTY : spent);
    }
}
