package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * 表格文件: a flat table being written, row by row and with flat memory. The stream stays open when it is closed; of a file
 * that was not closed, nobody is told that it is whole.
 */
public interface TableFile extends Closeable {

    /**
     * Adds a row.
     *
     * @param cells one for each column, fitting it
     */
    void row(List<ReportCell> cells) throws IOException;

    /**
     * Begins a file.
     *
     * @param format one of {@link ReportFormat#OF_TABLES}; {@link IllegalArgumentException} otherwise
     * @param facts each id once; none of them the id of a column
     * @param language of the words in XLSX and CSV
     */
    static TableFile begin(
            ReportFormat format,
            FlatTable table,
            List<Fact> facts,
            AmountScale scale,
            FileLanguage language,
            OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxTable(table, facts, scale, language, out);
            case CSV -> new CsvTable(table, facts, scale, language, true, out);
            case JSON -> new JsonTable(table, facts, out);
            case HTML, PDF -> throw new IllegalArgumentException("no table of the dashboard is written as " + format);
        };
    }

    /** CSV for programs alone: without a byte order mark, and without facts. */
    static TableFile plainCsv(FlatTable table, AmountScale scale, FileLanguage language, OutputStream out)
            throws IOException {
        return new CsvTable(table, List.of(), scale, language, false, out);
    }
}
