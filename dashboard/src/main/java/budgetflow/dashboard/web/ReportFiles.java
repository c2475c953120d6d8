package budgetflow.dashboard.web;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.file.UnprintableReportException;
import budgetflow.dashboard.read.View;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.dashboard.report.Opening;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.address.ReportsAddress;
import budgetflow.dashboard.web.report.Reports;
import budgetflow.domain.report.ReportTable;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 报表下载: a table of a report, or all of them, as a file. What leaves the house is issued: its version is remembered. A file
 * is finished before its first byte is sent, so that none arrives cut short.
 */
final class ReportFiles {
    private final Frames frames;
    private final Reports reports;
    private final ReportWriter writer;

    ReportFiles(Frames frames, Reports reports, ReportWriter writer) {
        this.frames = frames;
        this.reports = reports;
        this.writer = writer;
    }

    /** GET with the parameters of {@link ReportsAddress} and {@code format}; all tables where none is named. */
    void give(Context context) {
        ReportsAddress address = ReportsAddress.of(new Query(context.queryParamMap()));
        ReportFormat format = Optional.ofNullable(context.queryParam("format"))
                .flatMap(ReportFormat::coded)
                .orElseThrow(BadRequestResponse::new);
        View view = frames.ask(Access.viewer(context), address, List.of()).view();
        Access.about(context, address.text(), format.code());
        try {
            writer.check(format);
            OpenReport report = issued(view, address);
            Path file = Files.createTempFile("report", "." + format.code());
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    write(format, address, report, out);
                }
                send(context, format, address, file);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (UnprintableReportException why) {
            throw new HttpResponseException(
                    HttpStatus.UNPROCESSABLE_CONTENT.getCode(), String.valueOf(why.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenReport issued(View view, ReportsAddress address) {
        Opening opening = reports.issue(view, address).orElseThrow(NotFoundResponse::new);
        if (opening instanceof Opening.Refused refused) {
            throw new NotFoundResponse(
                    refused.why().text().zh() + " / " + refused.why().text().en());
        }
        return ((Opening.Opened) opening).report();
    }

    private void write(ReportFormat format, ReportsAddress address, OpenReport report, OutputStream out)
            throws IOException {
        var differences = report.differences().orElse(null);
        if (address.table() != null) {
            writer.write(format, report.header(), report.table(address.table()), differences, out);
        } else if (format.isDocument()) {
            writer.writeBook(format, report.header(), report.tables(), differences, out);
        } else {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (ReportTable table : report.tables()) {
                zip.putNextEntry(new ZipEntry(format.fileName(table.name())));
                writer.write(format, report.header(), table, differences, zip);
                zip.closeEntry();
            }
            zip.finish();
        }
    }

    private static void send(Context context, ReportFormat format, ReportsAddress address, Path file)
            throws IOException {
        boolean packed = address.table() == null && !format.isDocument();
        String name = address.table() == null
                ? "report-" + format.code() + (packed ? ".zip" : "." + format.code())
                : format.fileName(address.table());
        context.contentType(packed ? "application/zip" : format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
    }
}
