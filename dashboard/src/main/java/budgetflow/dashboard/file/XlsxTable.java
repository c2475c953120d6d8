package budgetflow.dashboard.file;

import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A flat table as a workbook: its rows, and a second sheet that says what they are. */
final class XlsxTable implements TableFile {
    private static final ReportText ABOUT = new ReportText("说明", "About");
    private static final int WIDE = 80;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final FlatSheet rows;
    private final List<Fact> facts;
    private final FileLanguage language;

    XlsxTable(FlatTable table, List<Fact> facts, AmountScale scale, FileLanguage language, OutputStream out) {
        this.facts = List.copyOf(facts);
        this.language = language;
        this.workbook = new Workbook(new KeptOpen(out), "Budgetflow", null);
        this.sheet = workbook.newWorksheet(language.of(table.title()));
        this.rows = FlatSheet.begin(sheet, new SheetCells(scale, language), language, table, 0);
    }

    @Override
    public void row(List<ReportCell> cells) throws IOException {
        rows.row(cells);
    }

    @Override
    public void close() throws IOException {
        rows.end();
        sheet.finish();
        try (Worksheet about = workbook.newWorksheet(language.of(ABOUT))) {
            about.width(0, FormalSheet.width(CellKind.CODE));
            about.width(1, WIDE);
            for (int row = 0; row < facts.size(); row++) {
                SheetRows.put(
                        about,
                        row,
                        0,
                        SheetCells.words(language.of(facts.get(row).label())));
                SheetRows.put(about, row, 1, SheetCells.words(facts.get(row).value()));
            }
        }
        workbook.finish();
    }
}
