package budgetflow.domain.ledger;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 报送分录: a ledger entry as it was sent, by our ingest or straight by a treasury system: readable, but not yet checked.
 * Whoever reads it, asks {@link #rejected()} first.
 *
 * @param kind PAYMENT, REFUND, CORRECTION or REVERSAL
 * @param fen the amount in fen, signed
 * @param receivedOn null where the treasury did not say: then the day it was paid
 */
public record SubmittedEntry(
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

    /** A checked entry as it would be sent: {@link #entry()} gives it back. */
    public static SubmittedEntry of(Entry entry) {
        LineKey line = entry.line();
        return new SubmittedEntry(
                entry.entryId(),
                entry.revision(),
                entry.kind().name(),
                entry.relatesTo(),
                line.region().code(),
                line.fiscalYear().toString(),
                line.unit().code(),
                line.code().code(),
                entry.paidOn(),
                entry.amount().fen(),
                entry.receivedOn(),
                entry.details());
    }

    /** The first field, in the order of the file format, that keeps the entry out; empty where it counts. */
    public Optional<Rejected> rejected() {
        Optional<Rejected> key = rejectedKey();
        if (key.isPresent()) {
            return key;
        }
        if (!FiscalYear.parse(fiscalYear).get().contains(paidOn)) {
            return Optional.of(new Rejected("paid_on", RejectCode.OUTSIDE_FISCAL_YEAR, paidOn.toString()));
        }
        Optional<RejectCode> amount = EntryKind.valueOf(kind).misfit(new Money(fen));
        if (amount.isPresent()) {
            return Optional.of(new Rejected("amount", amount.get(), new Money(fen).inYuan()));
        }
        return Optional.empty();
    }

    /** Whether nothing but its day keeps the entry out: it counts nowhere, but those who watch its line hear of it. */
    public boolean isOnlyOutsideYear() {
        return rejected().map(Rejected::code).equals(Optional.of(RejectCode.OUTSIDE_FISCAL_YEAR))
                && EntryKind.valueOf(kind).misfit(new Money(fen)).isEmpty();
    }

    /** The checked entry; an exception where {@link #rejected()} names a field other than its day or amount. */
    public Entry entry() {
        return new Entry(
                entryId,
                revision,
                EntryKind.valueOf(kind),
                relatesTo,
                new LineKey(
                        Region.parse(region).get(),
                        FiscalYear.parse(fiscalYear).get(),
                        UnitCode.parse(unitCode).get(),
                        LineCode.parse(lineCode).get()),
                paidOn,
                new Money(fen),
                receivedOn == null ? paidOn : receivedOn,
                details);
    }

    private Optional<Rejected> rejectedKey() {
        if (entryId.isBlank()) {
            return Optional.of(new Rejected("entry_id", RejectCode.VALUE_MISSING, entryId));
        }
        if (entryId.length() > Entry.MAX_ID_LENGTH || entryId.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Rejected("entry_id", RejectCode.VALUE_TOO_LONG, entryId));
        }
        if (revision < 0) {
            return Optional.of(new Rejected("revision", RejectCode.REVISION_MALFORMED, Integer.toString(revision)));
        }
        if (!EntryKind.isKnown(kind)) {
            return Optional.of(new Rejected("kind", RejectCode.KIND_UNKNOWN, kind));
        }
        return refusedPart("region", region, Region.parse(region))
                .or(() -> refusedPart("fiscal_year", fiscalYear, FiscalYear.parse(fiscalYear)))
                .or(() -> refusedPart("unit_code", unitCode, UnitCode.parse(unitCode)))
                .or(() -> refusedPart("line_code", lineCode, LineCode.parse(lineCode)));
    }

    private static Optional<Rejected> refusedPart(String field, String value, Checked<?> part) {
        if (value.isBlank()) {
            return Optional.of(new Rejected(field, RejectCode.VALUE_MISSING, value));
        }
        return part.isAccepted() ? Optional.empty() : Optional.of(new Rejected(field, part.code(), value));
    }
}
