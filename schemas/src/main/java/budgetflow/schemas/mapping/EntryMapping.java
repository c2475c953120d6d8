package budgetflow.schemas.mapping;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.avro.PaymentRecord;
import java.util.NoSuchElementException;

/** Entries, as sent and as checked. */
final class EntryMapping {
    private EntryMapping() {}

    static PaymentRecord toAvro(SubmittedEntry entry) {
        EntryDetails details = entry.details();
        return new PaymentRecord(
                entry.entryId(),
                entry.revision(),
                entry.kind(),
                entry.relatesTo(),
                entry.region(),
                entry.fiscalYear(),
                entry.unitCode(),
                entry.lineCode(),
                entry.paidOn(),
                entry.fen(),
                entry.receivedOn(),
                details.payee(),
                details.functionalCode(),
                details.departmentEconomicCode(),
                details.governmentEconomicCode(),
                details.fund(),
                details.channel(),
                details.purpose(),
                details.source(),
                details.voucherNo());
    }

    static PaymentRecord toAvro(Entry entry) {
        return toAvro(SubmittedEntry.of(entry));
    }

    static SubmittedEntry toSubmitted(PaymentRecord avro) {
        return new SubmittedEntry(
                avro.getEntryId(),
                avro.getRevision(),
                avro.getKind(),
                avro.getRelatesTo(),
                avro.getRegion(),
                avro.getFiscalYear(),
                avro.getUnitCode(),
                avro.getLineCode(),
                avro.getPaidOn(),
                avro.getAmountFen(),
                avro.getReceivedOn(),
                new EntryDetails(
                        avro.getPayee(),
                        avro.getFunctionalCode(),
                        avro.getDepartmentEconomicCode(),
                        avro.getGovernmentEconomicCode(),
                        avro.getFund(),
                        avro.getChannel(),
                        avro.getPurpose(),
                        avro.getSource(),
                        avro.getVoucherNo()));
    }

    static Entry toEntry(PaymentRecord avro) {
        try {
            return toSubmitted(avro).entry();
        } catch (NoSuchElementException refused) {
            throw new IllegalArgumentException("not a checked entry: " + avro.getEntryId(), refused);
        }
    }
}
