package budgetflow.launcher.platform;

import budgetflow.dashboard.api.payment.PaymentIntake;
import budgetflow.dashboard.api.payment.PaymentSender;
import budgetflow.dashboard.api.payment.PaymentsUnsentException;
import budgetflow.dashboard.api.payment.RowTaker;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.file.FileForm;
import budgetflow.ingest.file.FileReading;
import budgetflow.ingest.file.InputFile;
import budgetflow.ingest.kind.PaymentRows;
import budgetflow.ingest.kind.RowResult;
import budgetflow.ingest.row.SourceRow;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.ingest.send.SendFailedException;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What programs send to the dashboard, read and sent on by ingest as payments files are. */
final class IngestIntake implements PaymentIntake {
    private final Settings settings;
    private final WireFormat wire;

    /** {@code wire} stays the caller's to close. */
    IngestIntake(Settings settings, WireFormat wire) {
        this.settings = settings;
        this.wire = wire;
    }

    @Override
    public void read(String name, Bytes ndjson, RowTaker rows) throws IOException {
        InputFile file = new InputFile(name, FileForm.NDJSON, ndjson::open);
        var unused = FileReading.read(file, new PaymentRows(), result -> tell(result, rows));
    }

    private static void tell(RowResult<SubmittedEntry> result, RowTaker rows) {
        if (result instanceof RowResult.Taken<SubmittedEntry> taken) {
            rows.taken(taken.row().number(), taken.value());
        } else if (result instanceof RowResult.Refused<SubmittedEntry> refused) {
            rows.refused(new RowTaker.Refused(
                    refused.rejection(), refused.amount(), refused.keptOut(), line(refused.row())));
        } else if (result instanceof RowResult.FileRefused<SubmittedEntry> whole) {
            rows.refused(new RowTaker.Refused(whole.rejection(), null, null, null));
        }
    }

    /** The line a row names; null where any part of its key cannot be read. */
    private static @Nullable LineKey line(SourceRow row) {
        Checked<Region> region = Region.parse(row.value("region").orElse(""));
        Checked<FiscalYear> year = FiscalYear.parse(row.value("fiscal_year").orElse(""));
        Checked<UnitCode> unit = UnitCode.parse(row.value("unit_code").orElse(""));
        Checked<LineCode> code = LineCode.parse(row.value("line_code").orElse(""));
        boolean readable = region.isAccepted() && year.isAccepted() && unit.isAccepted() && code.isAccepted();
        return readable ? new LineKey(region.get(), year.get(), unit.get(), code.get()) : null;
    }

    @Override
    public PaymentSender sender() {
        try {
            return new Sender(KafkaRecordSink.connect(settings.clientProperties(), wire));
        } catch (SendFailedException e) {
            throw new PaymentsUnsentException(e.getMessage(), e);
        }
    }

    private record Sender(RecordSink sink) implements PaymentSender {
        @Override
        public void payment(SubmittedEntry entry, String name, long row) {
            sending(() -> sink.payment(entry, new Origin(name, row)));
        }

        @Override
        public void keptOut(SubmittedEntry entry, String name, long row) {
            sending(() -> sink.keptOut(entry, new Origin(name, row)));
        }

        @Override
        public void rejection(Rejection rejection) {
            sending(() -> sink.rejection(rejection));
        }

        @Override
        public void flush() {
            sending(sink::flush);
        }

        private static void sending(Runnable step) {
            try {
                step.run();
            } catch (SendFailedException e) {
                throw new PaymentsUnsentException(e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
