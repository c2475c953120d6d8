package budgetflow.ingest.document;

import budgetflow.ingest.document.content.AmountTable;
import budgetflow.ingest.document.content.BalanceTable;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.PerformanceSheet;
import budgetflow.ingest.document.result.TableReport;
import budgetflow.ingest.document.table.SourceTable;
import budgetflow.ingest.document.table.UnitLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was read, table by table, in the order of the document. */
public final class TableReports {
    private TableReports() {}

    public static List<TableReport> of(DocumentContent content) {
        List<TableReport> reports = new ArrayList<>();
        for (AmountTable table : content.tables()) {
            reports.add(
                    report(table.source(), table.source().title(), table.rows().size()));
        }
        for (BalanceTable table : content.balances()) {
            int rows = table.lists().stream()
                    .mapToInt(list -> list.entries().size())
                    .max()
                    .orElse(0);
            reports.add(report(table.source(), table.source().title(), rows));
        }
        for (PerformanceSheet sheet : content.sheets()) {
            String title = sheet.name().text().isEmpty()
                    ? sheet.source().title()
                    : "绩效目标表：" + sheet.name().text();
            reports.add(report(sheet.source(), title, sheet.indicators().size()));
        }
        reports.sort(Comparator.comparingInt(TableReport::firstLine));
        return reports;
    }

    private static TableReport report(SourceTable source, String title, int rows) {
        UnitLine unit = source.unit();
        return new TableReport(
                title, source.firstLine(), source.lastLine(), unit == null ? null : unit.printed(), rows);
    }
}
