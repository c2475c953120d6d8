package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.settings.JudgeMoment;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in a line's new execution, and closes the day that waited for it. */
final class LineProcessor implements Processor<String, LineExecution, String, Object> {
    private final LineReviewer reviewer;
    private final JudgeMoment moment;
    private WatchState state;
    private Arrivals arrivals;
    private AtOnceJudging atOnce;
    private DayClosing days;

    LineProcessor(LineReviewer reviewer, JudgeMoment moment) {
        this.reviewer = reviewer;
        this.moment = moment;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        Reports reports = new Reports(context);
        state = new WatchState(context);
        arrivals = new Arrivals(context);
        atOnce = new AtOnceJudging(state, reviewer, reports);
        days = new DayClosing(state, reviewer, reports);
    }

    @Override
    public void process(Record<String, LineExecution> record) {
        long offset = arrivals.offset();
        Closing closing = state.closing();
        state.keep(closing.withLines(closing.lines().read(offset)));
        if (arrivals.hasValue(record)) {
            state.lineArrived(record.value(), offset);
            switch (moment) {
                case AT_ONCE -> atOnce.judge(record.value().key(), record.timestamp());
                case DAY_CLOSE -> {}
            }
        }
        days.closeDue(record.timestamp());
    }
}
