package budgetflow.streams;

import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.rejection.Rejected;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Adds up the partial ledgers of a line: each replaces the one before of its partition and month. */
final class PartialLedgerProcessor implements Processor<String, PartialLedger, String, Object> {
    private LineStates lines;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        lines = new LineStates(context);
        lines.sendBeforeCommit(context);
        refusals = new Refusals(context, Names.WRITE_REFUSED_CHANGES);
    }

    @Override
    public void process(Record<String, PartialLedger> record) {
        Optional<Rejected> fault = Refusals.missing(record);
        if (fault.isPresent()) {
            refusals.refuse(record, fault.get(), "");
            return;
        }
        lines.keep(record.value());
    }
}
