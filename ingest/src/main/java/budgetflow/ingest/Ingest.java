package budgetflow.ingest;

import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.file.FileNotes;
import budgetflow.ingest.file.FileReading;
import budgetflow.ingest.file.InputFile;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.BudgetRows;
import budgetflow.ingest.kind.ChangeRows;
import budgetflow.ingest.kind.ControlTotalRows;
import budgetflow.ingest.kind.IngestKind;
import budgetflow.ingest.kind.PaymentRows;
import budgetflow.ingest.kind.PlanRows;
import budgetflow.ingest.kind.ReceivedTotal;
import budgetflow.ingest.kind.RowParser;
import budgetflow.ingest.kind.RowResult;
import budgetflow.ingest.reject.RejectsFile;
import budgetflow.ingest.row.SourceRow;
import budgetflow.ingest.send.RecordSink;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Feeds files of one kind: good rows to the sink, bad rows to a rejects file and the sink; nothing stops for a bad row. */
public final class Ingest {
    private final RecordSink sink;
    private final Path rejectsFolder;
    private final ProgressListener progress;

    /**
     * Prepares a run.
     *
     * @param sink stays the caller's to close
     * @param rejectsFolder made only when something is rejected
     */
    public Ingest(RecordSink sink, Path rejectsFolder, ProgressListener progress) {
        this.sink = sink;
        this.rejectsFolder = rejectsFolder;
        this.progress = progress;
    }

    /**
     * Reads all files in order. When it returns, all that was accepted has arrived.
     *
     * @throws IOException where a file or folder cannot be read or written
     * @throws budgetflow.ingest.send.SendFailedException where records could not be sent; feeding the same files again
     *     is safe
     */
    public IngestReport run(IngestKind kind, Inputs inputs) throws IOException {
        List<FileReport> reports = new ArrayList<>();
        for (InputFile file : inputs.files()) {
            reports.add(feed(kind, file));
        }
        return new IngestReport(kind, reports);
    }

    private FileReport feed(IngestKind kind, InputFile file) throws IOException {
        return switch (kind) {
            case BUDGETS -> feed(file, new BudgetRows(), sink::budgetChange);
            case CHANGES -> feed(file, new ChangeRows(), sink::budgetChange);
            case PLANS -> feed(file, new PlanRows(), sink::plan);
            case PAYMENTS -> feed(file, new PaymentRows(), sink::payment, sink::keptOut);
            case CONTROL_TOTALS -> feed(file, new ControlTotalRows(), this::send);
        };
    }

    private void send(ReceivedTotal received, Origin origin) {
        sink.controlTotal(received.total(), origin);
    }

    private <T> FileReport feed(InputFile file, RowParser<T> parser, BiConsumer<T, Origin> accepted)
            throws IOException {
        return feed(file, parser, accepted, (value, origin) -> {
            throw new IllegalStateException("Only payments are sent along when they are refused, not " + value);
        });
    }

    private <T> FileReport feed(
            InputFile file, RowParser<T> parser, BiConsumer<T, Origin> accepted, BiConsumer<T, Origin> keptOut)
            throws IOException {
        FileTally tally = new FileTally(file.name(), parser.format().hasAmounts());
        RejectsFile rejects = new RejectsFile(rejectsFolder, file.name(), file.form());
        try (rejects) {
            FileNotes notes = FileReading.read(file, parser, result -> {
                take(result, tally, rejects, accepted);
                sendAlong(result, keptOut);
            });
            sink.flush();
            return tally.report(notes, rejects.path().orElse(null));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> void take(RowResult<T> result, FileTally tally, RejectsFile rejects, BiConsumer<T, Origin> accepted) {
        long before = tally.rows();
        if (result instanceof RowResult.Taken<T> taken) {
            accepted.accept(taken.value(), origin(taken.row()));
            tally.accept(taken.rows().size(), taken.amount());
        } else if (result instanceof RowResult.Refused<T> refused) {
            reject(refused.row(), refused.rejection(), rejects);
            tally.reject(refused.amount());
        } else if (result instanceof RowResult.FileRefused<T> whole) {
            reject(whole.row(), whole.rejection(), rejects);
            tally.refuse(whole.rejection());
        }
        if (tally.rows() / ProgressListener.ROWS > before / ProgressListener.ROWS) {
            progress.reached(tally.file(), tally.rows());
        }
    }

    private static <T> void sendAlong(RowResult<T> result, BiConsumer<T, Origin> keptOut) {
        if (result instanceof RowResult.Refused<T> refused && refused.keptOut() != null) {
            keptOut.accept(refused.keptOut(), origin(refused.row()));
        }
    }

    private static Origin origin(SourceRow row) {
        return new Origin(row.file(), row.number());
    }

    private void reject(SourceRow row, Rejection rejection, RejectsFile rejects) {
        try {
            rejects.write(row, rejection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sink.rejection(rejection);
    }
}
