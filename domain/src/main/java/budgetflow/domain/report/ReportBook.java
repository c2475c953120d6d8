package budgetflow.domain.report;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 决算报表: all tables of one selection, as of one day. The same inputs, in any order, give the same book. It keeps compact
 * figures of its lines; a table is computed each time it is asked for, and whoever asked may let it go. May be shared by
 * threads.
 */
public final class ReportBook {
    private static final List<TableName> NAMES = List.of(TableName.values());

    private final Selected selected;
    private final ReportStamp stamp;
    private final TotalsHash hash;

    /** Computed once, when it is asked for. */
    private static final class TotalsHash {
        private @Nullable String value;

        synchronized String of(ReportBook book) {
            if (value == null) {
                value = CanonicalText.hash(book);
            }
            return value;
        }
    }

    private ReportBook(Selected selected, ReportStamp stamp, TotalsHash hash) {
        this.selected = selected;
        this.stamp = stamp;
        this.hash = hash;
    }

    /** Reads the inputs through. */
    public static ReportBook of(ReportInputs inputs, ReportSelection selection, LocalDate asOf, ReportStamp stamp) {
        return new ReportBook(Selecting.from(inputs, selection, asOf), stamp, new TotalsHash());
    }

    /** The same figures under another stamp. */
    public ReportBook stamped(ReportStamp other) {
        return new ReportBook(selected, other, hash);
    }

    public ReportSelection selection() {
        return selected.selection();
    }

    public LocalDate asOf() {
        return selected.asOf();
    }

    /** Whether not one line of its year was there: its tables are frames then. */
    public boolean isEmpty() {
        return selected.lines().isEmpty();
    }

    public ReportStamp stamp() {
        return stamp;
    }

    /** The first time, all tables are gone through for their hash. */
    public ReportHeader header() {
        return new ReportHeader(selection(), asOf(), stamp, ReportHeader.DENOMINATORS, hash.of(this));
    }

    /** All tables in the order of {@link TableName}, each computed when the list is asked for it. */
    public List<ReportTable> tables() {
        return new AbstractList<>() {
            @Override
            public ReportTable get(int index) {
                return table(NAMES.get(index));
            }

            @Override
            public int size() {
                return NAMES.size();
            }
        };
    }

    /** One of its tables, computed now. */
    public ReportTable table(TableName name) {
        return switch (name) {
            case SUMMARY -> FunctionTables.summary(selected);
            case BY_FUNCTION -> FunctionTables.byFunction(selected);
            case GENERAL_BUDGET -> FunctionTables.ofFund(name, selected, FundKind.GENERAL_BUDGET);
            case GOVERNMENT_FUNDS -> FunctionTables.ofFund(name, selected, FundKind.GOVERNMENT_FUNDS);
            case STATE_CAPITAL -> FunctionTables.ofFund(name, selected, FundKind.STATE_CAPITAL);
            case BASIC_BY_DEPARTMENT_CLASS -> EconomicTables.byDepartmentClass(selected);
            case BASIC_BY_GOVERNMENT_CLASS -> EconomicTables.byGovernmentClass(selected);
            case PROJECTS -> LineTables.projects(selected);
            case SPENDING_PLAN -> PlanTable.of(selected);
            case OFFICIAL_EXPENSES -> OfficialExpensesTable.of(selected);
            case CARRY_OVER -> LineTables.carryOver(selected);
            case SELF_ASSESSMENT -> LineTables.selfAssessment(selected);
            case BUDGET_CHANGES -> ChangesTable.of(selected);
            case ALERTS -> AlertsTable.of(selected);
            case RECONCILIATIONS -> ReconciliationTable.of(selected);
            case PEFA -> PefaCard.of(selected);
        };
    }

    /** Every place where a table does not add up; empty, always. */
    public List<TableFault> faults() {
        return tables().stream().flatMap(table -> TableFault.in(table).stream()).toList();
    }

    /** The entries that a cell is the sum of; empty where it is no sum of entries. */
    public Optional<EntriesBehind> entriesBehind(TableName table, ReportRow row, String column) {
        return new FigureSources(selected).of(table, row, column);
    }
}
