package budgetflow.streams;

import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Adds up the partial ledgers of a line: each replaces the one before of its partition and month. */
final class PartialLedgerProcessor implements Processor<byte[], EncodedPartialLedger, String, Object> {
    private LineStates lines;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        lines = new LineStates(context);
        lines.sendBeforeCommit(context);
        refusals = new Refusals(context, Names.WRITE_REFUSED_CHANGES);
    }

    @Override
    public void process(Record<byte[], EncodedPartialLedger> record) {
        Optional<Rejected> fault = record.value() == null
                ? Optional.of(new Rejected("value", RejectCode.VALUE_MISSING, ""))
                : lines.keep(record.value());
        fault.ifPresent(reason -> refusals.refuse(record, reason, ""));
    }
}
