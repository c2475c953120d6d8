package budgetflow.schemas.mapping;

import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.avro.EntryHistoryRecord;
import budgetflow.schemas.avro.PaymentRecord;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Entries, as sent and as checked. */
final class EntryMapping {
    private EntryMapping() {}

    static PaymentRecord toAvro(SubmittedEntry entry) {
        return toAvro(
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
                entry.details());
    }

    static PaymentRecord toAvro(Entry entry) {
        return toAvro(
                entry.entryId(),
                entry.revision(),
                entry.kind().name(),
                entry.relatesTo(),
                entry.line().region().code(),
                entry.line().fiscalYear().toString(),
                entry.line().unit().code(),
                entry.line().code().code(),
                entry.paidOn(),
                entry.amount().fen(),
                entry.receivedOn(),
                entry.details());
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

    static EntryHistoryRecord toAvro(EntryHistory history) {
        return new EntryHistoryRecord(
                history.revisions().stream().map(EntryMapping::toAvro).toList());
    }

    static EntryHistory toHistory(EntryHistoryRecord avro) {
        return new EntryHistory(
                avro.getRevisions().stream().map(EntryMapping::toEntry).toList());
    }

    private static PaymentRecord toAvro(
            String entryId,
            int revision,
            String kind,
            @Nullable String relatesTo,
            String region,
            String fiscalYear,
            String unitCode,
            String lineCode,
            LocalDate paidOn,
            long fen,
            @Nullable LocalDate receivedOn,
            EntryDetails details) {
        return new PaymentRecord(
                entryId,
                revision,
                kind,
                relatesTo,
                region,
                fiscalYear,
                unitCode,
                lineCode,
                paidOn,
                fen,
                receivedOn,
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
}
