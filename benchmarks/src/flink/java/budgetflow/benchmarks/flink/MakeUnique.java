package budgetflow.benchmarks.flink;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.api.java.tuple.Tuple6;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps the highest revision of each entry; sends what it adds to its line, and takes back what the one before added. */
final class MakeUnique
        extends KeyedProcessFunction<
                String,
                Tuple6<String, Integer, String, Integer, Long, Boolean>,
                Tuple5<String, Integer, Long, Long, Integer>>
        implements ResultTypeQueryable<Tuple5<String, Integer, Long, Long, Integer>> {
    private transient @Nullable ValueState<Tuple5<Integer, String, Integer, Long, Boolean>> entries;

    @Override
    public void open(OpenContext context) {
        entries = getRuntimeContext()
                .getState(new ValueStateDescriptor<>(
                        "entries", Types.TUPLE(Types.INT, Types.STRING, Types.INT, Types.LONG, Types.BOOLEAN)));
    }

    @Override
    public void processElement(
            Tuple6<String, Integer, String, Integer, Long, Boolean> sent,
            Context context,
            Collector<Tuple5<String, Integer, Long, Long, Integer>> out)
            throws Exception {
        ValueState<Tuple5<Integer, String, Integer, Long, Boolean>> state = Objects.requireNonNull(entries);
        Tuple5<Integer, String, Integer, Long, Boolean> known = state.value();
        if (known != null && known.f0 >= sent.f1) {
            return;
        }
        state.update(Tuple5.of(sent.f1, sent.f2, sent.f3, sent.f4, sent.f5));
        if (known != null) {
            out.collect(Tuple5.of(known.f1, known.f2, -known.f3, known.f4 ? known.f3 : 0L, -1));
        }
        out.collect(Tuple5.of(sent.f2, sent.f3, sent.f4, sent.f5 ? -sent.f4 : 0L, 1));
    }

    /** Line, day, net fen, refunds in fen, number of entries; all to be added. */
    @Override
    public TypeInformation<Tuple5<String, Integer, Long, Long, Integer>> getProducedType() {
        return Types.TUPLE(Types.STRING, Types.INT, Types.LONG, Types.LONG, Types.INT);
    }
}
