package budgetflow.dashboard.file;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 报表输出: writes tables of a report. Rows are taken one at a time, several times over: what {@code rows()} gives must be the
 * same each time. Streams are flushed and left open. The same table gives the same CSV and JSON, byte by byte.
 */
public final class ReportWriter {
    private static final ReportText BOOK = new ReportText("预算执行报表", "Reports of budget execution");

    private final FileLanguage language;
    private final @Nullable Path font;

    private ReportWriter(FileLanguage language, @Nullable Path font) {
        this.language = language;
        this.font = font;
    }

    /** Writes in Chinese; of the settings it takes {@code report-font}, for PDF alone. */
    public static ReportWriter of(Settings settings) {
        return new ReportWriter(
                FileLanguage.ZH, settings.find(SettingKeys.REPORT_FONT).orElse(null));
    }

    /** The same with other words; official tables are in Chinese. */
    public ReportWriter in(FileLanguage other) {
        return new ReportWriter(other, font);
    }

    /**
     * Writes one table.
     *
     * @param differences from the version before, of the whole book: what is not of this table is left out; null for
     *     version 1. CSV has no place for them: {@link #writeMoved}
     * @throws UnprintableReportException for PDF without a font it can use, or with more rows than it can hold
     */
    public void write(
            ReportFormat format,
            ReportHeader header,
            ReportTable table,
            @Nullable BookDifferences differences,
            OutputStream out)
            throws IOException {
        switch (format) {
            case XLSX -> new XlsxReport(language, header).write(table, differences, out);
            case CSV -> new CsvReport(header).write(table, out);
            case JSON -> new JsonReport(header).write(table, differences, out);
            case HTML, PDF ->
                document(format, header, HeaderText.title(header, table), List.of(table), differences, out);
        }
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
        if (!format.isDocument()) {
            throw new IllegalArgumentException(format + " holds one table, not a book");
        }
        document(format, header, BOOK, tables, differences, out);
    }

    /** Writes as CSV what moved in a table since the version before: cells, entries and changes. */
    public void writeMoved(ReportHeader header, ReportTable table, BookDifferences differences, OutputStream out)
            throws IOException {
        AmountScale scale = AmountScale.of(header.stamp().unit());
        try (TableFile file = new CsvTable(
                MovedRows.TABLE,
                List.of(new Fact(
                        "amount_unit",
                        new ReportText("金额单位", "unit of amounts"),
                        scale.label().zh())),
                scale,
                language,
                true,
                out)) {
            Iterator<List<ReportCell>> rows =
                    new MovedRows(scale, language).of(table, differences).iterator();
            while (rows.hasNext()) {
                file.row(rows.next());
            }
        }
    }

    /** Checks what {@link #write} would ask for, before any figure is computed: for PDF, the font. */
    public void check(ReportFormat format) {
        if (format == ReportFormat.PDF) {
            font();
        }
    }

    /** The JSON Schema of {@link ReportFormat#JSON}, to be put beside the files under {@link #jsonSchemaName}. */
    public static byte[] jsonSchema() {
        try (InputStream schema = ReportWriter.class.getResourceAsStream(JsonReport.SCHEMA)) {
            return Objects.requireNonNull(schema, JsonReport.SCHEMA).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the schema is part of the program", e);
        }
    }

    public static String jsonSchemaName() {
        return JsonReport.SCHEMA;
    }

    private ReportFont font() {
        if (font == null) {
            throw ReportFont.missing();
        }
        return ReportFont.of(font);
    }

    private void document(
            ReportFormat format,
            ReportHeader header,
            ReportText title,
            Iterable<ReportTable> tables,
            @Nullable BookDifferences differences,
            OutputStream out)
            throws IOException {
        if (format == ReportFormat.PDF) {
            ReportFont of = font();
            StringBuilder html = new StringBuilder();
            html(header, title, tables, differences, PdfReport.style(language, header, title), html, true);
            PdfReport.write(html.toString(), of, out);
        } else {
            try (Writer writer =
                    new BufferedWriter(new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8))) {
                html(header, title, tables, differences, "", writer, false);
            }
        }
    }

    private void html(
            ReportHeader header,
            ReportText title,
            Iterable<ReportTable> tables,
            @Nullable BookDifferences differences,
            String style,
            Appendable to,
            boolean paged)
            throws IOException {
        HtmlReport html = new HtmlReport(language, header, paged ? PdfReport.LONGEST_WORDS : Integer.MAX_VALUE, to);
        html.begin(title, style);
        long rows = 0;
        for (ReportTable table : tables) {
            rows += table.rows().size();
            if (paged) {
                PdfReport.check(rows);
            }
            html.table(table, differences);
        }
        html.end();
    }
}
