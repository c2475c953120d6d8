package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.schemas.topic.ClosedDay;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in a tick, and closes its day when all it asks for was read. */
final class DayProcessor implements Processor<String, ClosedDay, String, Object> {
    private final LineReviewer reviewer;
    private WatchState state;
    private Arrivals arrivals;
    private DayClosing days;

    DayProcessor(LineReviewer reviewer) {
        this.reviewer = reviewer;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        state = new WatchState(context);
        arrivals = new Arrivals(context);
        days = new DayClosing(state, reviewer, new Reports(context));
    }

    @Override
    public void process(Record<String, ClosedDay> record) {
        if (arrivals.hasValue(record)) {
            state.keep(state.closing().offered(record.value()));
            days.closeDue(record.timestamp());
        }
    }
}
