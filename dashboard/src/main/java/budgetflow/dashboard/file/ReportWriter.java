package budgetflow.dashboard.file;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportTable;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * 报表输出: writes tables of a report. Rows are taken one at a time, several times over: what {@code rows()} gives must be the
 * same each time. Streams are flushed and left open.
 */
public final class ReportWriter {
    private final @Nullable Path font;

    private ReportWriter(@Nullable Path font) {
        this.font = font;
    }

    /** @param settings {@code report-font}, asked for by PDF alone */
    public static ReportWriter of(Settings settings) {
        return new ReportWriter(null);
    }

    /**
     * Writes one table.
     *
     * @param differences from the version before, of the whole book: what is not of this table is left out; null for
     *     version 1
     * @throws UnprintableReportException for PDF without a font it can use, or with more rows than it can hold
     */
    public void write(
            ReportFormat format,
            ReportHeader header,
            ReportTable table,
            @Nullable BookDifferences differences,
            OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException(format + " " + header + table + differences + out + font);
    }

    /**
     * Writes all tables as one document.
     *
     * @param format one that {@link ReportFormat#isDocument() is a document}; {@link IllegalArgumentException} otherwise
     * @throws UnprintableReportException as {@link #write}
     */
    public void writeBook(
            ReportFormat format,
            ReportHeader header,
            Iterable<ReportTable> tables,
            @Nullable BookDifferences differences,
            OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException(format + " " + header + tables + differences + out + font);
    }

    /** Checks what {@link #write} would ask for, before any figure is computed: for PDF, the font. */
    public void check(ReportFormat format) {
        throw new UnsupportedOperationException(format.code());
    }
}
