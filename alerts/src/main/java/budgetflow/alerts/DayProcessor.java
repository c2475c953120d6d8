package budgetflow.alerts;

import budgetflow.schemas.topic.ClosedDay;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in a tick, and closes its day when all it asks for was read. */
final class DayProcessor implements Processor<String, ClosedDay, String, Object> {
    private final Reviewers reviewers;
    private WatchState state;
    private Arrivals arrivals;
    private DayClosing days;

    DayProcessor(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        state = new WatchState(context);
        arrivals = new Arrivals(context);
        days = new DayClosing(context, reviewers);
    }

    @Override
    public void process(Record<String, ClosedDay> record) {
        if (arrivals.hasValue(record)) {
            state.keep(state.closing().offered(record.value()));
            days.closeDue(record.timestamp());
        }
    }
}
