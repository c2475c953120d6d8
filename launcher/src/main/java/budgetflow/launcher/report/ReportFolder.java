package budgetflow.launcher.report;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.dashboard.report.OpenReport;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.TableName;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 报表目录: the files of one version. What is there already was written of the same figures, and is left as it is; amounts in
 * another unit, and a choice of tables in one document, get a folder of their own below.
 */
final class ReportFolder {
    private static final String DOCUMENT = "report.";

    private final OpenReport report;
    private final @Nullable BookDifferences differences;
    private final Path folder;

    /** @param version the folder of the version */
    ReportFolder(OpenReport report, Path version) {
        this.report = report;
        this.differences = report.differences().orElse(null);
        boolean yuan = report.header().stamp().unit() == AmountUnit.YUAN;
        this.folder = yuan ? version : version.resolve("wan-yuan");
    }

    /**
     * Writes what is missing.
     *
     * @return every file asked for, in the order of formats and tables
     * @throws CommandFailedException where a file cannot be written
     */
    List<Path> write(ReportWriter writer, List<ReportFormat> formats, List<TableName> tables) {
        List<Path> files = new ArrayList<>();
        for (ReportFormat format : formats) {
            if (format.isDocument()) {
                Path file = folder.resolve(document(tables) + format.code());
                files.add(file);
                put(
                        file,
                        out -> writer.writeBook(
                                format,
                                report.header(),
                                () -> tables.stream().map(report::table).iterator(),
                                differences,
                                out));
                continue;
            }
            for (TableName table : tables) {
                Path file = folder.resolve(format.fileName(table));
                files.add(file);
                put(file, out -> writer.write(format, report.header(), report.table(table), differences, out));
            }
            if (format == ReportFormat.JSON) {
                put(folder.resolve(ReportWriter.jsonSchemaName()), out -> out.write(ReportWriter.jsonSchema()));
            }
        }
        return files;
    }

    private static String document(List<TableName> tables) {
        return tables.equals(Arrays.asList(TableName.values()))
                ? DOCUMENT
                : tables.stream().map(TableName::number).collect(Collectors.joining("_", "report-tables-", "."));
    }

    /** Writes to a stream that is closed for it. */
    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Under a hidden name first, so that a file is there whole or not at all. */
    private void put(Path file, Body body) {
        if (Files.exists(file)) {
            return;
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                body.write(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.CONFIGURATION,
                    "无法写入报表 / cannot write the report: " + file + " ("
                            + e.getClass().getSimpleName()
                            + "); check permissions and free space, or name another folder",
                    e);
        } finally {
            dropQuietly(part);
        }
    }

    private static void dropQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftOver) {
            part.toFile().deleteOnExit();
        }
    }
}
