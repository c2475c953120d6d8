package budgetflow.streams;

import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedLineEntry;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.topic.OriginHeaders;
import budgetflow.streams.book.EntryBookStore;
import budgetflow.streams.book.Offered;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Makes entries unique by their id and keeps, per line, what this partition's entries add up to. Where an entry stands
 * is sent at once, what it adds up to with the next commit. An entry dated outside its year is refused, and sent all the
 * same as one that does not count, so that whoever watches its line hears of it.
 */
final class EntryProcessor implements Processor<byte[], EncodedEntry, Object, Object> {
    private ProcessorContext<Object, Object> context;
    private EntryBookStore book;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        book = context.getStateStore(Names.ENTRY_BOOK);
        book.sendBeforeCommit(context, this::sendChanges);
        askAgain(context.getStateStore(Names.CONTROL_TOTALS));
        refusals = new Refusals(context, Names.WRITE_REFUSED_ENTRIES);
    }

    /** The book is built anew with every start; what it was asked is kept beside it. */
    private void askAgain(KeyValueStore<String, ControlTotal> totals) {
        try (KeyValueIterator<String, ControlTotal> all = totals.all()) {
            all.forEachRemaining(total -> book.ask(total.value));
        }
    }

    @Override
    public void process(Record<byte[], EncodedEntry> record) {
        Offered offered = book.offer(record.key(), record.value());
        if (offered instanceof Offered.Accepted accepted) {
            for (Offered.Standing standing : accepted.standings()) {
                send(record, standing);
            }
        } else if (offered instanceof Offered.Refused refused) {
            refuse(record, refused.reason());
        }
    }

    /** Whoever sent an entry along though it had refused it already has said so to its sender. */
    private void refuse(Record<byte[], EncodedEntry> record, Rejected reason) {
        EncodedEntry entry = record.value();
        if (entry != null && reason.code() == RejectCode.OUTSIDE_FISCAL_YEAR) {
            tellIfOnlyOutsideYear(entry, record.timestamp());
            if (OriginHeaders.isRejected(record.headers())) {
                return;
            }
        }
        refusals.refuse(record, reason, entry == null ? "" : OriginalText.of(entry.submitted()));
    }

    private void tellIfOnlyOutsideYear(EncodedEntry entry, long timestamp) {
        if (entry.submitted().isOnlyOutsideYear()) {
            EncodedLineEntry keptOut = new EncodedLineEntry(entry, false, provenance());
            context.forward(new Record<>(LongerKeys.of(keptOut), keptOut, timestamp), Names.WRITE_LINE_ENTRIES);
        }
    }

    private void send(Record<byte[], EncodedEntry> record, Offered.Standing standing) {
        EncodedLineEntry entry = new EncodedLineEntry(standing.entry(), standing.moved(), provenance());
        context.forward(
                new Record<>(LongerKeys.of(standing.line(), standing.entry()), entry, record.timestamp()),
                Names.WRITE_LINE_ENTRIES);
    }

    /** All of a task's payments come from one partition, the task's own. */
    private void sendChanges() {
        book.takeChanges(context.taskId().partition(), this::send, this::send);
    }

    private void send(EncodedPartialLedger partial) {
        context.forward(
                new Record<>(LongerKeys.of(partial), partial, context.currentStreamTimeMs()),
                Names.WRITE_PARTIAL_LEDGERS);
    }

    private void send(PartialCount count) {
        context.forward(
                new Record<>(count.recordKey(), count, context.currentStreamTimeMs()), Names.WRITE_PARTIAL_COUNTS);
    }

    private Provenance provenance() {
        RecordMetadata read = context.recordMetadata().orElseThrow();
        return new Provenance(read.topic(), read.partition(), read.offset());
    }
}
