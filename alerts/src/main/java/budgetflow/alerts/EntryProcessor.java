package budgetflow.alerts;

import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.schemas.settings.JudgeMoment;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in an entry as it stands on a line, so that alerts can name it, and closes the day that waited for it. */
final class EntryProcessor implements Processor<String, LineEntry, String, Object> {
    private final LineReviewer reviewer;
    private final JudgeMoment moment;
    private WatchState state;
    private Arrivals arrivals;
    private AtOnceJudging atOnce;
    private DayClosing days;

    EntryProcessor(LineReviewer reviewer, JudgeMoment moment) {
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
    public void process(Record<String, LineEntry> record) {
        long offset = arrivals.offset();
        Closing closing = state.closing();
        state.keep(closing.withEntries(closing.entries().read(offset)));
        if (arrivals.hasValue(record)) {
            state.entryArrived(record.value(), offset);
            switch (moment) {
                case AT_ONCE -> atOnce.judge(record.value().line(), record.timestamp());
                case DAY_CLOSE -> {}
            }
        }
        days.closeDue(record.timestamp());
    }
}
