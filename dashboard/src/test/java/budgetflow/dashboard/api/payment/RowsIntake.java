package budgetflow.dashboard.api.payment;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** In place of ingest: reads the fields the tests use, and remembers what it was given to send. */
public final class RowsIntake implements PaymentIntake {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final List<String> sent = new CopyOnWriteArrayList<>();
    public final List<Rejection> rejections = new CopyOnWriteArrayList<>();
    /** While it is true nothing can be sent. */
    public volatile boolean away;

    @Override
    public void read(String name, Bytes ndjson, RowTaker rows) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(ndjson.open(), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    tell(name, number, JSON.readTree(line), rows);
                }
            }
        }
    }

    private static void tell(String name, long number, JsonNode row, RowTaker rows) {
        Checked<Money> amount = AmountUnit.YUAN.parse(text(row, "amount"));
        LocalDate paidOn = LocalDate.parse(text(row, "paid_on"));
        SubmittedEntry entry = new SubmittedEntry(
                text(row, "entry_id"),
                row.path("revision").asInt(),
                text(row, "kind"),
                null,
                text(row, "region"),
                text(row, "fiscal_year"),
                text(row, "unit_code"),
                text(row, "line_code"),
                paidOn,
                amount.isAccepted() ? amount.get().fen() : 1,
                null,
                new EntryDetails(row.path("payee").asText(null), null, null, null, null, null, null, null, null));
        Optional<RejectCode> fault = amount.isAccepted() ? Optional.empty() : Optional.of(amount.code());
        String field = fault.isPresent()
                ? "amount"
                : entry.rejected().map(r -> r.field()).orElse("");
        Optional<RejectCode> code = fault.or(() -> entry.rejected().map(r -> r.code()));
        if (code.isEmpty()) {
            rows.taken(number, entry);
            return;
        }
        boolean keptOut = fault.isEmpty() && entry.isOnlyOutsideYear();
        rows.refused(new RowTaker.Refused(
                new Rejection(name, number, field, code.get(), text(row, field), row.toString()),
                amount.isAccepted() ? amount.get() : null,
                keptOut ? entry : null,
                new LineKey(
                        Region.parse(text(row, "region")).get(),
                        FiscalYear.parse(text(row, "fiscal_year")).get(),
                        UnitCode.parse(text(row, "unit_code")).get(),
                        LineCode.parse(text(row, "line_code")).get())));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }

    @Override
    public PaymentSender sender() {
        return new PaymentSender() {
            @Override
            public void payment(SubmittedEntry entry, String name, long row) {
                check();
                sent.add(entry.entryId());
            }

            @Override
            public void keptOut(SubmittedEntry entry, String name, long row) {
                check();
                sent.add("kept out " + entry.entryId());
            }

            @Override
            public void rejection(Rejection rejection) {
                check();
                rejections.add(rejection);
            }

            @Override
            public void flush() {
                check();
            }

            @Override
            public void close() {}
        };
    }

    private void check() {
        if (away) {
            throw new PaymentsUnsentException("nobody is there", null);
        }
    }

    /** A row of a line, as it would stand in a file. */
    public static String row(String id, LineKey line, String paidOn, String amount, String payee) {
        return JSON.createObjectNode()
                .put("entry_id", id)
                .put("kind", "PAYMENT")
                .put("region", line.region().code())
                .put("fiscal_year", line.fiscalYear().toString())
                .put("unit_code", line.unit().code())
                .put("line_code", line.code().code())
                .put("paid_on", paidOn)
                .put("amount", amount)
                .put("payee", payee)
                .toString();
    }
}
