package budgetflow.benchmarks.flink;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Adds up each line by day and writes its execution a second after it changed, and when there is no more input. */
final class AddUp
        extends KeyedCoProcessFunction<
                String, Tuple5<String, Integer, Long, Long, Integer>, Tuple2<String, byte[]>, Tuple2<String, byte[]>>
        implements ResultTypeQueryable<Tuple2<String, byte[]>> {
    private static final long WRITE_EVERY_MS = 1_000;

    private final Registered registered;
    private transient @Nullable Deserializer<BudgetChange> changes;
    private transient @Nullable Serializer<LineExecution> executions;
    private transient @Nullable MapState<Integer, Tuple3<Long, Long, Integer>> days;
    private transient @Nullable ValueState<byte[]> budget;
    private transient @Nullable ValueState<Boolean> pending;

    AddUp(Registered registered) {
        this.registered = registered;
    }

    @Override
    public void open(OpenContext context) {
        WireFormat wire = registered.open();
        changes = Topics.BUDGET_CHANGES.valueSerde(wire).deserializer();
        executions = Topics.LINE_EXECUTIONS.valueSerde(wire).serializer();
        days = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("days", Types.INT, Types.TUPLE(Types.LONG, Types.LONG, Types.INT)));
        budget = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("budget", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        pending = getRuntimeContext().getState(new ValueStateDescriptor<>("pending", Types.BOOLEAN));
    }

    @Override
    public void processElement1(
            Tuple5<String, Integer, Long, Long, Integer> posting,
            Context context,
            Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        MapState<Integer, Tuple3<Long, Long, Integer>> totals = Objects.requireNonNull(days);
        Tuple3<Long, Long, Integer> before = totals.get(posting.f1);
        totals.put(
                posting.f1,
                before == null
                        ? Tuple3.of(posting.f2, posting.f3, posting.f4)
                        : Tuple3.of(before.f0 + posting.f2, before.f1 + posting.f3, before.f2 + posting.f4));
        writeSoon(context);
    }

    @Override
    public void processElement2(Tuple2<String, byte[]> change, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        Objects.requireNonNull(budget).update(change.f1);
        writeSoon(context);
    }

    private void writeSoon(Context context) throws Exception {
        ValueState<Boolean> state = Objects.requireNonNull(pending);
        if (state.value() == null) {
            state.update(true);
            long now = context.timerService().currentProcessingTime();
            context.timerService().registerProcessingTimeTimer(now + WRITE_EVERY_MS);
            // The end of the input comes as the end of event time.
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        ValueState<Boolean> state = Objects.requireNonNull(pending);
        if (state.value() != null) {
            state.clear();
            out.collect(Tuple2.of(context.getCurrentKey(), execution(context.getCurrentKey())));
        }
        if (context.timeDomain() == TimeDomain.PROCESSING_TIME) {
            context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
        }
    }

    private byte[] execution(String text) throws Exception {
        LineKey line = LineKey.of(text);
        byte[] change = Objects.requireNonNull(budget).value();
        BudgetLine known = BudgetLine.empty(line);
        if (change != null) {
            known = known.offer(Objects.requireNonNull(changes).deserialize(Topics.BUDGET_CHANGES.name(), change))
                    .line();
        }
        LineExecution execution = new LineExecution(known, SpendingPlan.standard(line.fiscalYear()), ledger());
        return Objects.requireNonNull(executions).serialize(Topics.LINE_EXECUTIONS.name(), execution);
    }

    private Ledger ledger() throws Exception {
        List<DayTotals> ledger = new ArrayList<>();
        for (Map.Entry<Integer, Tuple3<Long, Long, Integer>> day :
                Objects.requireNonNull(days).entries()) {
            Tuple3<Long, Long, Integer> totals = day.getValue();
            if (totals.f2 != 0) {
                ledger.add(new DayTotals(LocalDate.ofEpochDay(day.getKey()), totals.f0, totals.f1, totals.f2));
            }
        }
        ledger.sort(Comparator.comparing(DayTotals::day));
        return new Ledger(ledger);
    }

    @Override
    public TypeInformation<Tuple2<String, byte[]>> getProducedType() {
        return Types.TUPLE(Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }
}
