package budgetflow.alerts;

import budgetflow.domain.reconciliation.Reconciliation;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in a reconciliation, and closes the day that waited for it; never judged at once, for a day is still going on. */
final class ReconciliationProcessor implements Processor<String, Reconciliation, String, Object> {
    private final Reviewers reviewers;
    private WatchState watch;
    private ReconciliationState state;
    private Arrivals arrivals;
    private DayClosing days;

    ReconciliationProcessor(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        watch = new WatchState(context);
        state = new ReconciliationState(context);
        arrivals = new Arrivals(context);
        days = new DayClosing(context, reviewers);
    }

    @Override
    public void process(Record<String, Reconciliation> record) {
        long offset = arrivals.offset();
        Closing closing = watch.closing();
        watch.keep(closing.withReconciliations(closing.reconciliations().read(offset)));
        if (arrivals.hasValue(record)) {
            state.arrived(record.value(), offset);
        }
        days.closeDue(record.timestamp());
    }
}
