package budgetflow.streams;

import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.rejection.Rejected;
import budgetflow.streams.book.EntryBookStore;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Asks the book of entries about the keys of control totals; every partition is told of every total. */
final class ControlTotalProcessor implements Processor<String, ControlTotal, String, Object> {
    private EntryBookStore book;
    private KeyValueStore<String, ControlTotal> totals;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        book = context.getStateStore(Names.ENTRY_BOOK);
        totals = context.getStateStore(Names.CONTROL_TOTALS);
        refusals = new Refusals(context, Names.WRITE_REFUSED_ENTRIES);
    }

    @Override
    public void process(Record<String, ControlTotal> record) {
        Optional<Rejected> fault = Refusals.missing(record)
                .or(() -> Refusals.mismatch(record, "key", record.value().key().text()));
        if (fault.isPresent()) {
            refusals.refuse(record, fault.get(), "");
            return;
        }
        ControlTotal total = record.value();
        if (!total.equals(totals.get(record.key()))) {
            totals.put(record.key(), total);
            book.ask(total);
        }
    }
}
