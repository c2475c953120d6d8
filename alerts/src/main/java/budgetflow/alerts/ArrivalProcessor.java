package budgetflow.alerts;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.schemas.settings.JudgeMoment;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes in what streams writes of a line, and closes the day that waited for it.
 *
 * @param <V> an execution, or an entry so that alerts can name it
 */
final class ArrivalProcessor<V> implements Processor<String, V, String, Object> {
    /** Notes that an offset of the topic was read. */
    @FunctionalInterface
    private interface Reader {
        Closing read(Closing closing, long offset);
    }

    /** Keeps a value that stood at an offset. */
    @FunctionalInterface
    private interface Taker<V> {
        void take(WatchState state, V value, long offset);
    }

    private final Reviewers reviewers;
    private final JudgeMoment moment;
    private final Function<V, LineKey> lineOf;
    private final Reader reader;
    private final Taker<V> taker;
    private WatchState state;
    private Arrivals arrivals;
    private AtOnceJudging atOnce;
    private DayClosing days;

    private ArrivalProcessor(
            Reviewers reviewers, JudgeMoment moment, Function<V, LineKey> lineOf, Reader reader, Taker<V> taker) {
        this.reviewers = reviewers;
        this.moment = moment;
        this.lineOf = lineOf;
        this.reader = reader;
        this.taker = taker;
    }

    static ArrivalProcessor<LineExecution> ofLines(Reviewers reviewers, JudgeMoment moment) {
        return new ArrivalProcessor<>(
                reviewers,
                moment,
                LineExecution::key,
                (closing, offset) -> closing.withLines(closing.lines().read(offset)),
                WatchState::lineArrived);
    }

    static ArrivalProcessor<LineEntry> ofEntries(Reviewers reviewers, JudgeMoment moment) {
        return new ArrivalProcessor<>(
                reviewers,
                moment,
                LineEntry::line,
                (closing, offset) -> closing.withEntries(closing.entries().read(offset)),
                WatchState::entryArrived);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        state = new WatchState(context);
        arrivals = new Arrivals(context);
        atOnce = new AtOnceJudging(state, reviewers.lines(), new Reports(context));
        days = new DayClosing(context, reviewers);
    }

    @Override
    public void process(Record<String, V> record) {
        long offset = arrivals.offset();
        state.keep(reader.read(state.closing(), offset));
        if (arrivals.hasValue(record)) {
            taker.take(state, record.value(), offset);
            switch (moment) {
                case AT_ONCE -> atOnce.judge(lineOf.apply(record.value()), record.timestamp());
                case DAY_CLOSE -> {}
            }
        }
        days.closeDue(record.timestamp());
    }
}
