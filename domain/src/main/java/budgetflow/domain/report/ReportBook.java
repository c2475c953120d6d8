package budgetflow.domain.report;

import java.time.LocalDate;
import java.util.List;

/**
 * 决算报表: all tables of one selection, as of one day. The same inputs, in any order, give the same book.
 *
 * @param tables in the order of {@link TableName}, each once
 */
public record ReportBook(ReportHeader header, List<ReportTable> tables) {

    public ReportBook {
        tables = List.copyOf(tables);
    }

    public static ReportBook of(ReportInputs inputs, ReportSelection selection, LocalDate asOf, ReportStamp stamp) {
        Selected selected = Selected.of(inputs, selection, asOf);
        List<ReportTable> tables = List.of(
                FunctionTables.summary(selected),
                FunctionTables.byFunction(selected),
                FunctionTables.ofFund(TableName.GENERAL_BUDGET, selected, FundKind.GENERAL_BUDGET),
                FunctionTables.ofFund(TableName.GOVERNMENT_FUNDS, selected, FundKind.GOVERNMENT_FUNDS),
                FunctionTables.ofFund(TableName.STATE_CAPITAL, selected, FundKind.STATE_CAPITAL),
                EconomicTables.byDepartmentClass(selected),
                EconomicTables.byGovernmentClass(selected),
                LineTables.projects(selected),
                PlanTable.of(selected),
                OfficialExpensesTable.of(selected),
                LineTables.carryOver(selected),
                LineTables.selfAssessment(selected),
                ChangesTable.of(selected),
                AlertsTable.of(selected),
                ReconciliationTable.of(selected),
                PefaCard.of(selected));
        String hash = CanonicalText.hash(selection, asOf, tables);
        return new ReportBook(new ReportHeader(selection, asOf, stamp, ReportHeader.DENOMINATORS, hash), tables);
    }

    /** One of its tables. */
    public ReportTable table(TableName name) {
        return tables.stream()
                .filter(table -> table.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a book has every table: " + name));
    }

    /** Every place where a table does not add up; empty, always. */
    public List<TableFault> faults() {
        return tables.stream().flatMap(table -> TableFault.in(table).stream()).toList();
    }

    /**
     * What moved from one version of a report to a later one, and what moved it.
     *
     * @param before the inputs of the earlier book, as far as {@link BookDifferences#movedLines} names their lines
     * @param after those of the later one
     */
    public static BookDifferences differences(
            ReportBook earlier, ReportBook later, BookDifferences.Known before, BookDifferences.Known after) {
        return BookDifferences.between(earlier, later, before, after);
    }
}
