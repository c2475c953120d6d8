package budgetflow.launcher.report;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.read.Overviews;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.report.ReportBasis;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableName;
import budgetflow.launcher.service.UntilStopped;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reports of every year of a replay, beside its results: in the folder {@code report}. */
public final class ReportsBeside {
    private static final String FOLDER = "report";

    private final Path folder;
    private final List<ReportFormat> formats;
    private final UntilStopped stopped;

    /** @param results the folder of the replay's results */
    public ReportsBeside(Path results, List<ReportFormat> formats, UntilStopped stopped) {
        this.folder = results.resolve(FOLDER);
        this.formats = List.copyOf(formats);
        this.stopped = stopped;
    }

    /**
     * Writes them, as of a day.
     *
     * @param settings of the platform that holds the topics
     */
    public void write(Settings settings, WireFormat wire, LocalDate asOf) {
        if (formats.isEmpty()) {
            return;
        }
        ReportWriter writer = ReportWriter.of(settings);
        formats.forEach(writer::check);
        try (MomentaryStore store = MomentaryStore.fill(settings, wire, stopped)) {
            ReportDesk desk = new ReportDesk(store.store(), ReportBasis.of(settings), folder);
            for (FiscalYear year : new Overviews(store.store()).years(Scope.everything())) {
                WrittenReport.of(
                        desk,
                        ReportSelection.all(year),
                        asOf,
                        AmountUnit.YUAN,
                        writer,
                        formats,
                        List.of(TableName.values()));
            }
        }
    }
}
