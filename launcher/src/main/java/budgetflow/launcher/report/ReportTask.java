package budgetflow.launcher.report;

import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.dashboard.report.ReportBasis;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.TableFault;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ReportRunner;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.service.Remote;
import budgetflow.launcher.service.StoppedException;
import budgetflow.launcher.service.UntilStopped;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The command {@code report}. It asks the topics, not the read store of a dashboard: RATIONALE tells why. */
public final class ReportTask implements ReportRunner {

    @Override
    public ExitCode run(Request request, Output output) {
        Settings chosen = ChosenSettings.load(request.settings());
        Settings settings = request.fontFile()
                .map(font -> chosen.with(SettingKeys.REPORT_FONT, font.toString()))
                .orElse(chosen);
        // Before Kafka is asked: whoever has no font for PDF shall not wait to learn it.
        ReportWriter writer = ReportWriter.of(settings);
        request.formats().forEach(writer::check);
        ReportBasis basis = ReportBasis.of(settings);
        Remote.prepare(settings, App.DASHBOARD);
        try (UntilStopped stopped = new UntilStopped();
                WireFormat wire = WireFormat.of(settings, Remote.briefly())) {
            stopped.listen();
            return write(request, settings, wire, writer, basis, stopped, output);
        } catch (StoppedException e) {
            output.messages().println("已停止，未写报表 / stopped; no report was written");
            return ExitCode.SOFTWARE_ERROR;
        }
    }

    private static ExitCode write(
            Request request,
            Settings settings,
            WireFormat wire,
            ReportWriter writer,
            ReportBasis basis,
            UntilStopped stopped,
            Output output) {
        output.messages().println("读取主题 / reading the topics @ " + settings.bootstrapServers());
        try (MomentaryStore store = MomentaryStore.fill(settings, wire, stopped)) {
            ReportDesk desk = new ReportDesk(store.store(), basis, request.out());
            LocalDate asOf = request.day()
                    .orElseGet(() -> desk.latestDay(request.selection().fiscalYear()));
            WrittenReport written = WrittenReport.of(
                    desk, request.selection(), asOf, request.amountUnit(), writer, request.formats(), request.tables());
            return tell(request, written.report(), written.folder(), written.files(), output);
        }
    }

    private static ExitCode tell(Request request, OpenReport report, Path version, List<Path> files, Output output) {
        ReportHeader header = report.header();
        List<TableFault> faults = report.faults();
        output.messages()
                .println("报表 report: " + version + "; 版本 version "
                        + header.stamp().version() + ", 截至 as of " + header.asOf() + ", " + files.size()
                        + " 个文件 files, 校验值 hash " + header.totalsHash());
        report.differences().ifPresent(moved -> output.messages()
                .println("与上一版相比 since the version before: " + moved.cells().size() + " 个单元格 cells, "
                        + moved.entries().size() + " 条分录 entries, "
                        + moved.changes().size() + " 项预算变动 budget changes"));
        if (report.isEmpty()) {
            output.messages()
                    .println("所选范围没有数据，各表均为空表 / there is nothing of "
                            + request.selection().text() + " up to that day: every table is an empty frame");
        }
        faults.forEach(fault -> output.messages()
                .println("勾稽差异 does not add up: 表 table " + fault.table().number() + " " + fault.rowKey() + " "
                        + fault.relation() + ": " + fault.difference()));
        if (request.json()) {
            output.data().print(new ReportSummary(report, request.selection(), version, files, faults).json());
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.SOFTWARE_ERROR;
    }
}
