package budgetflow.launcher.service;

import budgetflow.ingest.FileReport;
import budgetflow.ingest.Ingest;
import budgetflow.ingest.IngestReport;
import budgetflow.ingest.ProgressListener;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.IngestKind;
import budgetflow.ingest.send.DryRunSink;
import budgetflow.ingest.send.KafkaRecordSink;
import budgetflow.ingest.send.RecordSink;
import budgetflow.ingest.send.SendFailedException;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.IngestRunner;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code ingest}. */
public final class IngestTask implements IngestRunner {
    private final InputStream standardInput;

    public IngestTask(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public ExitCode run(Request request, Output output) {
        IngestKind kind = kindOf(request.kind());
        ProgressListener progress = (file, rows) -> output.messages().println("  " + file + ": " + rows + " 行 rows");
        IngestReport report = request.dryRun()
                ? feed(kind, request, new DryRunSink(), progress)
                : send(kind, request, ChosenSettings.load(request.settings()), progress);
        output.data().print(request.json() ? IngestSummary.json(report) : IngestSummary.text(report, request.dryRun()));
        return report.hasRejects() ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }

    private IngestReport send(IngestKind kind, Request request, Settings settings, ProgressListener progress) {
        Remote.prepare(settings, App.INGEST);
        try (WireFormat wire = WireFormat.of(settings, Remote.briefly());
                RecordSink sink = KafkaRecordSink.connect(settings.clientProperties(), wire)) {
            return feed(kind, request, sink, progress);
        } catch (SendFailedException e) {
            ExitCode code =
                    switch (e.reason()) {
                        case UNREACHABLE -> ExitCode.UNREACHABLE;
                        case REFUSED -> ExitCode.CONFIGURATION;
                    };
            throw new CommandFailedException(code, String.valueOf(e.getMessage()), e);
        }
    }

    /** Each source by itself: its rejects go beside it unless a folder was named. */
    private IngestReport feed(IngestKind kind, Request request, RecordSink sink, ProgressListener progress) {
        List<FileReport> reports = new ArrayList<>();
        for (String source : request.sources()) {
            Path path = Path.of(source);
            Path rejects = request.rejectsFolder().orElseGet(() -> folderOf(path));
            try (Inputs inputs = Inputs.of(List.of(path), standardInput)) {
                reports.addAll(
                        new Ingest(sink, rejects, progress).run(kind, inputs).files());
            } catch (IOException e) {
                throw new CommandFailedException(
                        ExitCode.CONFIGURATION,
                        "无法读写 / cannot read or write: " + e.getMessage() + " ("
                                + e.getClass().getSimpleName()
                                + "); rejected rows go beside each file, or to --rejects DIR",
                        e);
            }
        }
        return new IngestReport(kind, reports);
    }

    private static Path folderOf(Path source) {
        if (source.equals(Inputs.STDIN)) {
            return Path.of("");
        }
        Path absolute = source.toAbsolutePath();
        Path parent = absolute.toFile().isDirectory() ? absolute : absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private static IngestKind kindOf(Kind kind) {
        return switch (kind) {
            case BUDGETS -> IngestKind.BUDGETS;
            case CHANGES -> IngestKind.CHANGES;
            case PLANS -> IngestKind.PLANS;
            case PAYMENTS -> IngestKind.PAYMENTS;
            case CONTROL_TOTALS -> IngestKind.CONTROL_TOTALS;
        };
    }
}
