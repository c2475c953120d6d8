package budgetflow.dashboard.file;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** 工作簿: one table as a workbook: the formal sheet, the tidy one, the checks, and from version 2 on what moved. */
final class XlsxReport {
    private static final ReportText FORMAL = new ReportText("报表", "Table");
    private static final ReportText TIDY = new ReportText("数据", "Rows");
    private static final ReportText CHECKS = new ReportText("勾稽", "Checks");

    private final FileLanguage language;
    private final ReportHeader header;
    private final AmountScale scale;
    private final SheetCells cells;

    XlsxReport(FileLanguage language, ReportHeader header) {
        this.language = language;
        this.header = header;
        this.scale = AmountScale.of(header.stamp().unit());
        this.cells = new SheetCells(scale, language);
    }

    void write(ReportTable table, @Nullable BookDifferences differences, OutputStream out) throws IOException {
        Additions additions = Additions.of(table);
        Workbook workbook = new Workbook(new KeptOpen(out), "Budgetflow", null);
        workbook.properties().setTitle(PlainText.of(language.of(HeaderText.title(header, table))));
        // One after the other: each is written out and let go before the next begins.
        try (Worksheet formal = workbook.newWorksheet(language.of(FORMAL))) {
            new FormalSheet(formal, cells, language, scale, header, table).write();
        }
        String data = language.of(TIDY);
        try (Worksheet tidy = workbook.newWorksheet(data)) {
            TidySheet.write(tidy, cells, table, additions);
        }
        try (Worksheet checks = workbook.newWorksheet(language.of(CHECKS))) {
            new CheckSheet(checks, data, language, scale, table, additions).write(cells);
        }
        if (differences != null) {
            try (Worksheet moved = workbook.newWorksheet(language.of(MovedRows.TABLE.title()))) {
                moved(moved, table, differences);
            }
        }
        workbook.finish();
        out.flush();
    }

    private void moved(Worksheet sheet, ReportTable table, BookDifferences differences) throws IOException {
        SheetCells exact = new SheetCells(scale.shownExactly(), language);
        FlatSheet rows = FlatSheet.begin(sheet, exact, language, MovedRows.TABLE, 0);
        Iterator<List<ReportCell>> moved =
                new MovedRows(scale, language).of(table, differences).iterator();
        while (moved.hasNext()) {
            rows.row(moved.next());
        }
        rows.end();
    }
}
