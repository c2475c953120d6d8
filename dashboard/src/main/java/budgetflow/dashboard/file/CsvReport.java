package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A table as CSV: one header row of ids, one row for each row, nothing else. What belongs to the table as a whole stands in
 * columns at the end: short ones in every row, long ones in the first alone.
 */
final class CsvReport {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> ABOUT_ROWS = List.of("row_key", "row_kind", "row_level", "row_parent");
    private static final List<String> ABOUT_TABLE = List.of(
            "amount_unit",
            "as_of",
            "selection",
            "version",
            "synthetic",
            "rule_version",
            "totals_hash",
            "offsets",
            "denominators",
            "notes");

    private final ReportHeader header;
    private final CsvCells cells;

    CsvReport(ReportHeader header) {
        this.header = header;
        this.cells = new CsvCells(AmountScale.of(header.stamp().unit()), FileLanguage.ZH);
    }

    void write(ReportTable table, OutputStream out) throws IOException {
        try (CsvWriter csv = begin(out, true)) {
            List<String> head = new ArrayList<>(ABOUT_ROWS);
            table.columns().stream().map(ReportColumn::id).forEach(head::add);
            head.addAll(ABOUT_TABLE);
            csv.writeRecord(head);
            boolean first = true;
            for (ReportRow row : table.rows()) {
                csv.writeRecord(record(table, row, first));
                first = false;
            }
        }
    }

    /** UTF-8; with its mark, without which Excel shows Chinese as rubbish, but for programs. Lines end as RFC 4180 has it. */
    static CsvWriter begin(OutputStream out, boolean marked) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(new KeptOpen(out), StandardCharsets.UTF_8));
        if (marked) {
            writer.write(BYTE_ORDER_MARK);
        }
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    private List<String> record(ReportTable table, ReportRow row, boolean first) {
        List<String> record = new ArrayList<>();
        record.add(CsvCells.guarded(row.key()));
        record.add(row.kind().name().toLowerCase(Locale.ROOT));
        record.add(Integer.toString(row.level()));
        record.add(row.parent() == null ? "" : CsvCells.guarded(row.parent()));
        for (ReportCell cell : row.cells()) {
            record.add(CellReader.read(cell, cells));
        }
        record.add(header.stamp().unit().label());
        record.add(header.asOf().toString());
        record.add(CsvCells.guarded(header.selection().text()));
        record.add(Integer.toString(header.stamp().version()));
        record.add(Boolean.toString(header.stamp().synthetic()));
        record.add(CsvCells.guarded(header.stamp().ruleVersion()));
        record.add(header.totalsHash());
        record.add(first ? HeaderText.offsets(header, " ") : "");
        record.add(first ? joined(header.denominators()) : "");
        record.add(first ? joined(table.notes()) : "");
        return record;
    }

    private static String joined(List<ReportText> texts) {
        return CsvCells.guarded(texts.stream().map(ReportText::zh).collect(Collectors.joining("\n")));
    }
}
