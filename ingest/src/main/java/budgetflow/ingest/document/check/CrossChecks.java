package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.AmountTable;
import budgetflow.ingest.document.content.BalanceEntry;
import budgetflow.ingest.document.content.BalanceList;
import budgetflow.ingest.document.content.BalanceTable;
import budgetflow.ingest.document.content.BudgetFigures;
import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.content.EntryRow;
import budgetflow.ingest.document.content.TableKind;
import budgetflow.ingest.document.content.TableRole;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.finding.Findings;
import budgetflow.ingest.document.table.Column;
import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same figure in two tables. */
final class CrossChecks {
    private static final List<ColumnKind> SHARED =
            List.of(ColumnKind.TOTAL, ColumnKind.BASIC, ColumnKind.PERSONNEL, ColumnKind.PUBLIC, ColumnKind.PROJECT);

    private CrossChecks() {}

    /** Functional tables over all money give the same amounts, code by code; so do the basic ones among themselves. */
    static void functionalTables(DocumentContent content, Findings findings) {
        List<AmountTable> whole = new ArrayList<>(BudgetFigures.expenditure(content));
        whole.addAll(ofAll(content, TableKind.FUNCTIONAL, TableRole.REVENUE));
        pairwise(whole, findings);
        pairwise(ofAll(content, TableKind.ECONOMIC, TableRole.EXPENDITURE), findings);
        pairwise(ofAll(content, TableKind.ECONOMIC, TableRole.BASIC), findings);
    }

    /** The tables of a kind about the whole document, those of single units apart. */
    private static List<AmountTable> ofAll(DocumentContent content, TableKind kind, TableRole role) {
        return content.tables(kind, role).stream()
                .filter(table -> !table.isEmpty() && !content.isOfOneOfSeveralUnits(table.source()))
                .toList();
    }

    /** Where a document prints the tables of the department and of each unit: Σ units = department. */
    static void unitTables(DocumentContent content, Findings findings) {
        for (TableRole role : List.of(TableRole.REVENUE, TableRole.EXPENDITURE, TableRole.BASIC)) {
            List<AmountTable> all = ofAll(content, TableKind.FUNCTIONAL, role);
            for (boolean partial : new boolean[] {false, true}) {
                List<AmountTable> units = content.tables(TableKind.FUNCTIONAL, role).stream()
                        .filter(table -> table.isPartial() == partial && content.isOfOneOfSeveralUnits(table.source()))
                        .toList();
                Optional<AmountTable> department = all.stream()
                        .filter(table -> table.isPartial() == partial)
                        .findFirst();
                if (department.isPresent()
                        && units.size() == content.units().units().size()) {
                    departmentIsUnits(department.get(), units, findings);
                }
            }
        }
    }

    private static void departmentIsUnits(AmountTable department, List<AmountTable> units, Findings findings) {
        Optional<EntryRow> total = department.total();
        Optional<Long> printed = department.total(ColumnKind.TOTAL);
        List<Long> parts = units.stream()
                .flatMap(table -> table.total(ColumnKind.TOTAL).stream())
                .toList();
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        if (total.isPresent() && printed.isPresent() && parts.size() == units.size() && printed.get() != sum) {
            findings.report(
                    FindingCode.SUM_UNITS,
                    total.get().line(),
                    "“" + department.source().title() + "”的合计不等于各单位之和",
                    "the units do not add up to their department",
                    printed.get(),
                    sum);
        }
    }

    private static void pairwise(List<AmountTable> tables, Findings findings) {
        for (int i = 1; i < tables.size(); i++) {
            AmountTable first = tables.get(0);
            AmountTable other = tables.get(i);
            if (first.isPartial() == other.isPartial() || sameWhole(first, other)) {
                for (ColumnKind kind : SHARED) {
                    Optional<Column> here = first.column(kind);
                    Optional<Column> there = other.column(kind);
                    if (here.isPresent() && there.isPresent()) {
                        compare(first, here.get(), other, there.get(), findings);
                    }
                }
            }
        }
    }

    private static boolean sameWhole(AmountTable one, AmountTable other) {
        Optional<Long> total = one.total(ColumnKind.TOTAL);
        return total.isPresent() && total.equals(other.total(ColumnKind.TOTAL));
    }

    private static void compare(AmountTable first, Column here, AmountTable other, Column there, Findings findings) {
        for (EntryRow row : other.rows()) {
            Optional<EntryRow> same = first.rows().stream()
                    .filter(candidate -> candidate.total() == row.total()
                            && candidate.code().equals(row.code())
                            && candidate.governmentCode().equals(row.governmentCode()))
                    .findFirst();
            boolean named = row.total() || !row.code().isEmpty();
            if (named
                    && same.isPresent()
                    && !same.get().at(here).isUnreadable()
                    && !row.at(there).isUnreadable()) {
                long expected = same.get().at(here).orZero();
                long actual = row.at(there).orZero();
                if (expected != actual) {
                    String what = row.total() ? "合计" : row.code() + " " + row.name();
                    findings.report(
                            FindingCode.CROSS_TABLE,
                            row.line(),
                            "“" + what + "”的“" + String.join("/", there.path()) + "”与第 "
                                    + same.get().line() + " 行不一致",
                            "the amount differs from that in line " + same.get().line(),
                            expected,
                            actual);
                }
            }
        }
    }

    /** The whole of a table against the whole of the budget: total, basic, projects. */
    static void wholes(DocumentContent content, Findings findings) {
        BudgetFigures.Totals totals = BudgetFigures.totals(content);
        boolean wholeIsGeneral = wholeIsGeneral(content);
        for (AmountTable table : content.tables()) {
            if (content.isOfOneOfSeveralUnits(table.source())) {
                continue;
            }
            boolean functional = table.kind() == TableKind.FUNCTIONAL || table.kind() == TableKind.ECONOMIC;
            boolean covers = table.role() == TableRole.EXPENDITURE || table.role() == TableRole.ALL;
            if (table.kind() == TableKind.UNITS && !table.isPartial()) {
                Long whole = table.role() == TableRole.REVENUE ? totals.revenueFen() : totals.expenditureFen();
                whole(table, ColumnKind.TOTAL, whole, findings);
            } else if (functional && covers && !table.isPartial()) {
                whole(table, ColumnKind.TOTAL, totals.expenditureFen(), findings);
            } else if (functional && table.role() == TableRole.REVENUE) {
                whole(table, ColumnKind.TOTAL, totals.revenueFen(), findings);
            } else if (functional && table.role() == TableRole.BASIC && wholeIsGeneral) {
                whole(table, ColumnKind.TOTAL, totals.basicFen(), findings);
            }
        }
    }

    /** A basic table of the general public budget covers all basic expenditure only where there is no other money. */
    private static boolean wholeIsGeneral(DocumentContent content) {
        List<AmountTable> tables = BudgetFigures.expenditure(content);
        return tables.stream().allMatch(table -> sameWhole(table, tables.get(0)));
    }

    private static void whole(AmountTable table, ColumnKind kind, @Nullable Long expected, Findings findings) {
        Optional<EntryRow> total = table.total();
        Optional<Long> actual = table.total(kind);
        if (expected != null
                && total.isPresent()
                && actual.isPresent()
                && !actual.get().equals(expected)) {
            findings.report(
                    FindingCode.CROSS_TABLE,
                    total.get().line(),
                    "“" + table.source().title() + "”的合计与总表不一致",
                    "the total of the table is not that of the summary tables",
                    expected,
                    actual.get());
        }
    }

    /** 收支总表 by function against the 类 rows of the functional table. */
    static void balanceAgainstFunctions(DocumentContent content, Findings findings) {
        List<AmountTable> functional = BudgetFigures.expenditure(content);
        for (BalanceTable balance : content.balances()) {
            Optional<BalanceList> list = balance.list(BalanceList.Side.EXPENDITURE);
            boolean whole = !content.isOfOneOfSeveralUnits(balance.source());
            if (whole && list.isPresent() && balance.role() == TableRole.ALL && !functional.isEmpty()) {
                AmountTable table = functional.get(0);
                boolean same = table.total(ColumnKind.TOTAL)
                        .equals(list.get()
                                .total()
                                .map(entry -> entry.at(list.get().main()).fen()));
                table.column(ColumnKind.TOTAL).filter(column -> same).ifPresent(column -> table.entries().stream()
                        .filter(row -> row.code().length() == 3 && row.hasAmounts())
                        .forEach(row -> function(list.get(), row, row.at(column).fen(), findings)));
            }
        }
    }

    private static void function(BalanceList list, EntryRow row, @Nullable Long expected, Findings findings) {
        Optional<BalanceEntry> entry =
                list.entry(e -> Labels.withoutEnumerator(e.label()).equals(Labels.key(row.name())));
        if (entry.isEmpty() || expected == null || entry.get().at(list.main()).isUnreadable()) {
            return;
        }
        long actual = entry.get().at(list.main()).orZero();
        if (actual != expected) {
            findings.report(
                    FindingCode.CROSS_TABLE,
                    entry.get().line(),
                    "“" + entry.get().label() + "”与第 " + row.line() + " 行的 " + row.code() + " 不一致",
                    "the amount differs from that of " + row.code() + " in line " + row.line(),
                    expected,
                    actual);
        }
    }
}
