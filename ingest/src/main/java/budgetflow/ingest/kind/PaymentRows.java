package budgetflow.ingest.kind;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.ingest.row.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 支付分录: each row is one ledger entry. What an entry must be is decided by the entry itself, as for those written
 * straight to the topic; here its text is read, and its key parts are brought into their one form. One that is dated
 * outside its year, and is right otherwise, is refused and kept out: those who watch its line are to hear of it.
 */
public final class PaymentRows implements RowParser<SubmittedEntry> {
    public static final FileFormat FORMAT = FileFormat.of(
            true,
            "entry_id",
            "revision?",
            "kind",
            "relates_to?",
            FileFormat.REGION,
            FileFormat.FISCAL_YEAR,
            FileFormat.UNIT_CODE,
            FileFormat.LINE_CODE,
            "paid_on",
            FileFormat.AMOUNT,
            "amount_unit?",
            "payee?",
            "functional_code?",
            "department_economic_code?",
            "government_economic_code?",
            "fund?",
            "channel?",
            "purpose?",
            "source?",
            "voucher_no?",
            "received_on?");

    /** Stand in for a field that cannot be read, so that the entry's other fields are still checked. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final Money NO_AMOUNT = new Money(1);

    @Override
    public FileFormat format() {
        return FORMAT;
    }

    @Override
    public void parse(SourceRow row, Consumer<RowResult<SubmittedEntry>> results) {
        RowFields fields = new RowFields(row, FORMAT);
        LocalDate paidOn = fields.day("paid_on");
        Money amount = fields.amount(FileFormat.AMOUNT);
        if (!fields.has("kind")) {
            fields.refuse("kind", RejectCode.VALUE_MISSING);
        }
        SubmittedEntry entry = entry(fields, paidOn == null ? NO_DAY : paidOn, amount == null ? NO_AMOUNT : amount);
        entry.rejected().ifPresent(rejected -> fields.refuse(rejected.field(), rejected.code()));
        Optional<Rejected> fault = fields.fault();
        boolean keptOut = fields.hasOneFault() && entry.isOnlyOutsideYear();
        results.accept(
                fault.isPresent()
                        ? Refusals.of(row, fault.get(), amount, keptOut ? entry : null)
                        : new RowResult.Taken<>(entry, List.of(row), amount));
    }

    private static SubmittedEntry entry(RowFields fields, LocalDate paidOn, Money amount) {
        return new SubmittedEntry(
                fields.raw("entry_id"),
                fields.revision("revision"),
                fields.raw("kind"),
                fields.optionalText("relates_to"),
                canonical(fields.raw(FileFormat.REGION), Region.parse(fields.raw(FileFormat.REGION))),
                canonical(fields.raw(FileFormat.FISCAL_YEAR), FiscalYear.parse(fields.raw(FileFormat.FISCAL_YEAR))),
                canonical(fields.raw(FileFormat.UNIT_CODE), UnitCode.parse(fields.raw(FileFormat.UNIT_CODE))),
                canonical(fields.raw(FileFormat.LINE_CODE), LineCode.parse(fields.raw(FileFormat.LINE_CODE))),
                paidOn,
                amount.fen(),
                fields.optionalDay("received_on"),
                details(fields));
    }

    private static String canonical(String text, Checked<?> part) {
        return part.isAccepted() ? part.get().toString() : text;
    }

    private static EntryDetails details(RowFields fields) {
        return new EntryDetails(
                fields.optionalText("payee"),
                fields.optionalText("functional_code"),
                fields.optionalText("department_economic_code"),
                fields.optionalText("government_economic_code"),
                fields.optionalText("fund"),
                fields.optionalText("channel"),
                fields.optionalText("purpose"),
                fields.optionalText("source"),
                fields.optionalText("voucher_no"));
    }
}
