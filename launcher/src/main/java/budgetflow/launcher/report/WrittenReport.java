package budgetflow.launcher.report;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.dashboard.report.Opening;
import budgetflow.dashboard.report.ReportDesk;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * 已写报表: a version, and the files that were asked for of it.
 *
 * @param folder of the version
 */
record WrittenReport(OpenReport report, Path folder, List<Path> files) {

    /** Issues it and writes what is missing. Whoever has the command line sees everything. */
    static WrittenReport of(
            ReportDesk desk,
            ReportSelection selection,
            LocalDate asOf,
            AmountUnit unit,
            ReportWriter writer,
            List<ReportFormat> formats,
            List<TableName> tables) {
        Opening opening = desk.issue(Scope.everything(), selection, asOf, unit);
        if (!(opening instanceof Opening.Opened opened)) {
            throw new IllegalStateException("everything may be seen here: " + opening);
        }
        OpenReport report = opened.report();
        Path version = report.issued().orElseThrow().folder();
        return new WrittenReport(report, version, new ReportFolder(report, version).write(writer, formats, tables));
    }
}
