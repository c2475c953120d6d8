package budgetflow.ingest.document.content;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.document.content.ProjectTableReader.HeadingSum;
import budgetflow.ingest.document.content.ProjectTableReader.UnitSum;
import budgetflow.ingest.document.table.Scope;
import budgetflow.ingest.document.table.SourceTable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a budget document says, as printed.
 *
 * @param bureau empty where none is found
 * @param fiscalYear null where none is found
 * @param region 6 digits; null where unknown
 * @param unit the unit most tables print; null where none does
 * @param tables those whose unit is beyond doubt
 */
public record DocumentContent(
        String bureau,
        @Nullable Integer fiscalYear,
        @Nullable String region,
        @Nullable AmountUnit unit,
        List<AmountTable> tables,
        List<BalanceTable> balances,
        List<PerformanceSheet> sheets,
        Narrative narrative,
        Projects projects,
        UnitList units) {

    public DocumentContent {
        tables = List.copyOf(tables);
        balances = List.copyOf(balances);
        sheets = List.copyOf(sheets);
    }

    /**
     * The projects, from the best source the document has.
     *
     * @param headings kinds and groups whose amount is not the sum of the projects under them
     * @param complete whether every project of that source could be read
     */
    public record Projects(
            List<ProjectEntry> entries, List<UnitSum> unitSums, List<HeadingSum> headings, boolean complete) {
        public Projects {
            entries = List.copyOf(entries);
            headings = List.copyOf(headings);
            unitSums = List.copyOf(unitSums);
        }
    }

    /** The tables of a kind and role, in the order of the document. */
    public List<AmountTable> tables(TableKind kind, TableRole... roles) {
        List<TableRole> wanted = List.of(roles);
        return tables.stream()
                .filter(table -> table.kind() == kind && wanted.contains(table.role()))
                .toList();
    }

    /**
     * Whether a table is about a single one of several units: its totals are not those of the whole document. Documents
     * print the tables of the department first and then those of each unit.
     */
    public boolean isOfOneOfSeveralUnits(SourceTable table) {
        Scope scope = table.scope();
        String code = scope == null ? null : scope.code();
        return units.units().size() > 1
                && code != null
                && units.units().stream().anyMatch(unit -> code.equals(unit.code()));
    }

    /** The balance tables of all revenue and expenditure: those for the whole budget before those for a part. */
    public Optional<BalanceTable> mainBalance() {
        List<BalanceTable> all = balances.stream()
                .filter(table -> table.role() == TableRole.ALL && !table.isEmpty())
                .toList();
        Optional<BalanceTable> whole =
                all.stream().filter(table -> !table.isPartial()).findFirst();
        return whole.isPresent() ? whole : all.stream().findFirst();
    }
}
