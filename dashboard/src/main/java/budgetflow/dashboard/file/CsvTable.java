package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A flat table as CSV: one header row of ids; what the file is as a whole stands in columns at the end of every row. */
final class CsvTable implements TableFile {
    private final CsvWriter csv;
    private final CsvCells cells;
    private final List<String> about;

    CsvTable(
            FlatTable table,
            List<Fact> facts,
            AmountScale scale,
            FileLanguage language,
            boolean marked,
            OutputStream out)
            throws IOException {
        this.csv = CsvReport.begin(out, marked);
        this.cells = new CsvCells(scale, language);
        this.about = facts.stream().map(fact -> CsvCells.guarded(fact.value())).toList();
        csv.writeRecord(Stream.concat(
                        table.columns().stream().map(ReportColumn::id),
                        facts.stream().map(Fact::id))
                .toList());
    }

    @Override
    public void row(List<ReportCell> row) {
        List<String> record = new ArrayList<>(row.size() + about.size());
        row.forEach(cell -> record.add(CellReader.read(cell, cells)));
        record.addAll(about);
        csv.writeRecord(record);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
