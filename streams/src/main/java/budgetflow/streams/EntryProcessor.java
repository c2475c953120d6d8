package budgetflow.streams;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.domain.ledger.Posting;
import budgetflow.domain.ledger.Provenance;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Makes entries unique by their id and keeps, per line, what this partition's entries add up to. All checks come before
 * the first write, so that a refused entry leaves nothing behind.
 */
final class EntryProcessor implements Processor<String, SubmittedEntry, String, Object> {
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, EntryHistory> histories;
    private KeyValueStore<String, PartialLedger> ledgers;
    private KeyValueStore<String, Long> tallies;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        histories = context.getStateStore(Names.ENTRY_HISTORIES);
        ledgers = context.getStateStore(Names.OWN_LEDGERS);
        tallies = context.getStateStore(Names.ENTRY_TALLIES);
        refusals = new Refusals(context, Names.WRITE_REFUSED_ENTRIES);
    }

    @Override
    public void process(Record<String, SubmittedEntry> record) {
        Optional<Rejected> fault = fault(record);
        if (fault.isPresent()) {
            refuse(record, fault.get());
            return;
        }
        Entry entry = record.value().entry();
        EntryHistory known = historyOf(entry.entryId());
        EntryHistory.Offered offered = known.offer(entry);
        switch (offered.reception()) {
            case DUPLICATE -> count(EntryTally.DUPLICATE);
            case CONFLICT -> refuse(record, new Rejected("entry_id", RejectCode.CONFLICT, entry.entryId()));
            case ACCEPTED -> accept(record, known, offered.history());
        }
    }

    private static Optional<Rejected> fault(Record<String, SubmittedEntry> record) {
        return Refusals.missing(record)
                .or(() -> record.value().rejected())
                .or(() -> Refusals.mismatch(record, "entry_id", record.value().entryId()));
    }

    private void accept(Record<String, SubmittedEntry> record, EntryHistory known, EntryHistory next) {
        Optional<Posting> posting = Posting.between(known, next);
        Map<LineKey, Ledger> changed = new LinkedHashMap<>();
        posting.ifPresent(step -> step.lines().forEach(line -> {
            Ledger before = ledgerOf(line);
            Ledger after = step.appliedTo(line, before);
            if (!after.equals(before)) {
                changed.put(line, after);
            }
        }));
        if (!changed.values().stream().allMatch(Ledger::isWithinLimit)) {
            String amount = new Money(record.value().fen()).inYuan();
            refuse(record, new Rejected("amount", RejectCode.AMOUNT_TOO_LARGE, amount));
            return;
        }
        histories.put(record.key(), next);
        changed.forEach((line, ledger) -> send(record, line, ledger));
        posting.ifPresent(step -> step.lineEntries(provenance()).forEach(entry -> send(record, entry)));
        count(EntryTally.ACCEPTED);
    }

    private void send(Record<String, SubmittedEntry> record, LineKey line, Ledger ledger) {
        PartialLedger partial = new PartialLedger(line, metadata().partition(), ledger);
        ledgers.put(line.text(), partial);
        context.forward(new Record<>(partial.recordKey(), partial, record.timestamp()), Names.WRITE_PARTIAL_LEDGERS);
    }

    private void send(Record<String, SubmittedEntry> record, LineEntry entry) {
        context.forward(new Record<>(entry.recordKey(), entry, record.timestamp()), Names.WRITE_LINE_ENTRIES);
    }

    private void refuse(Record<String, SubmittedEntry> record, Rejected reason) {
        refusals.refuse(record, reason, OriginalText.of(record.value()));
        count(EntryTally.REJECTED);
    }

    private void count(EntryTally tally) {
        Long before = tallies.get(tally.name());
        tallies.put(tally.name(), before == null ? 1 : before + 1);
    }

    private EntryHistory historyOf(String entryId) {
        EntryHistory history = histories.get(entryId);
        return history == null ? EntryHistory.EMPTY : history;
    }

    private Ledger ledgerOf(LineKey line) {
        PartialLedger partial = ledgers.get(line.text());
        return partial == null ? Ledger.EMPTY : partial.ledger();
    }

    private Provenance provenance() {
        RecordMetadata read = metadata();
        return new Provenance(read.topic(), read.partition(), read.offset());
    }

    private RecordMetadata metadata() {
        return context.recordMetadata().orElseThrow();
    }
}
