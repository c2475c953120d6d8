package budgetflow.ingest.document.content;

import budgetflow.ingest.document.table.ColumnKind;
import budgetflow.ingest.document.text.AmountCell;
import budgetflow.ingest.document.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chooses for each figure of the result the table that gives it; department and unit printings count once. */
public final class BudgetFigures {
    private BudgetFigures() {}

    public record Totals(
            @Nullable Long revenueFen,
            @Nullable Long expenditureFen,
            @Nullable Long basicFen,
            @Nullable Long projectFen,
            @Nullable Long carryInFen) {}

    public record Functional(
            String code,
            String name,
            @Nullable Long totalFen,
            @Nullable Long basicFen,
            @Nullable Long personnelFen,
            @Nullable Long publicFen,
            @Nullable Long projectFen) {}

    public record Economic(
            @Nullable String departmentCode,
            @Nullable String governmentCode,
            String name,
            @Nullable Long totalFen) {}

    /** The functional tables over all expenditure, those of the whole budget before those of a part. */
    public static List<AmountTable> expenditure(DocumentContent content) {
        List<AmountTable> tables = new ArrayList<>();
        List<AmountTable> all = content.tables(TableKind.FUNCTIONAL, TableRole.EXPENDITURE, TableRole.ALL).stream()
                .filter(table -> !content.isOfOneOfSeveralUnits(table.source()))
                .toList();
        all.stream().filter(table -> !table.isPartial() && !table.isEmpty()).forEach(tables::add);
        all.stream().filter(table -> table.isPartial() && !table.isEmpty()).forEach(tables::add);
        return tables;
    }

    /** The functional tables over basic expenditure. */
    public static List<AmountTable> basic(DocumentContent content) {
        return content.tables(TableKind.FUNCTIONAL, TableRole.BASIC).stream()
                .filter(table -> !table.isEmpty() && !content.isOfOneOfSeveralUnits(table.source()))
                .toList();
    }

    public static Totals totals(DocumentContent content) {
        List<AmountTable> expenditure = expenditure(content);
        Optional<BalanceTable> balance = content.mainBalance();
        Optional<BalanceList> revenue = balance.flatMap(table -> table.list(BalanceList.Side.REVENUE));
        Optional<BalanceList> spending = balance.flatMap(table -> table.list(BalanceList.Side.EXPENDITURE));
        Optional<Long> basic = firstTotal(expenditure, ColumnKind.BASIC)
                .or(() -> firstTotal(basic(content), ColumnKind.TOTAL))
                .or(() -> firstTotal(content.tables(TableKind.ECONOMIC, TableRole.BASIC), ColumnKind.TOTAL));
        Optional<Long> project = firstTotal(expenditure, ColumnKind.PROJECT)
                .or(() -> firstTotal(
                        content.tables(TableKind.PROJECTS, TableRole.PROJECTS, TableRole.ALL), ColumnKind.TOTAL));
        return new Totals(
                revenue.flatMap(BudgetFigures::total)
                        .or(() -> firstTotal(content.tables(TableKind.FUNCTIONAL, TableRole.REVENUE), ColumnKind.TOTAL))
                        .or(() -> firstTotal(content.tables(TableKind.UNITS, TableRole.REVENUE), ColumnKind.TOTAL))
                        .orElse(null),
                spending.flatMap(BudgetFigures::total)
                        .or(() -> firstTotal(expenditure, ColumnKind.TOTAL))
                        .or(() -> firstTotal(content.tables(TableKind.UNITS, TableRole.EXPENDITURE), ColumnKind.TOTAL))
                        .orElse(null),
                basic.orElse(null),
                project.orElse(null),
                revenue.flatMap(BudgetFigures::carryIn).orElse(null));
    }

    private static Optional<Long> total(BalanceList list) {
        return list.total().map(entry -> entry.at(list.main()).fen());
    }

    /** 上年结转: blank beside other amounts means that nothing is carried over. */
    private static Optional<Long> carryIn(BalanceList list) {
        return list.entry(entry -> Labels.withoutEnumerator(entry.label()).matches("(上年|年初).*(结转|结余).*"))
                .map(entry -> entry.at(list.main()))
                .filter(cell -> !cell.isUnreadable())
                .map(AmountCell::orZero);
    }

    private static Optional<Long> firstTotal(List<AmountTable> tables, ColumnKind kind) {
        return tables.stream().flatMap(table -> table.total(kind).stream()).findFirst();
    }

    /** One row per code, in the order of codes, from the table over all expenditure, else from the basic one. */
    public static List<Functional> functional(DocumentContent content) {
        List<AmountTable> expenditure = expenditure(content);
        List<AmountTable> basic = basic(content);
        TreeMap<String, Functional> lines = new TreeMap<>();
        List<AmountTable> sources = expenditure.isEmpty() ? basic : expenditure;
        if (sources.isEmpty()) {
            return List.of();
        }
        AmountTable first = sources.get(0);
        for (EntryRow row : first.entries()) {
            if (!row.code().isEmpty() && !row.hasUnreadable() && row.hasAmounts()) {
                lines.putIfAbsent(row.code(), line(row, first, expenditure, basic, expenditure.isEmpty()));
            }
        }
        return List.copyOf(lines.values());
    }

    private static Functional line(
            EntryRow row,
            AmountTable table,
            List<AmountTable> expenditure,
            List<AmountTable> basic,
            boolean basicOnly) {
        Long total = amount(row, table, ColumnKind.TOTAL);
        Long ownBasic = basicOnly ? total : amount(row, table, ColumnKind.BASIC);
        Long personnel = amount(row, table, ColumnKind.PERSONNEL);
        Long publicFen = amount(row, table, ColumnKind.PUBLIC);
        Long project = amount(row, table, ColumnKind.PROJECT);
        for (AmountTable other : expenditure) {
            Optional<EntryRow> same = row(other, row.code())
                    .filter(there -> total != null && total.equals(amount(there, other, ColumnKind.TOTAL)));
            if (same.isPresent()) {
                ownBasic = ownBasic != null ? ownBasic : amount(same.get(), other, ColumnKind.BASIC);
                personnel = personnel != null ? personnel : amount(same.get(), other, ColumnKind.PERSONNEL);
                publicFen = publicFen != null ? publicFen : amount(same.get(), other, ColumnKind.PUBLIC);
                project = project != null ? project : amount(same.get(), other, ColumnKind.PROJECT);
            }
        }
        for (AmountTable other : basic) {
            Optional<EntryRow> same = row(other, row.code());
            if (same.isPresent() && ownBasic == null) {
                ownBasic = amountOrZero(same.get(), other, ColumnKind.TOTAL);
            }
        }
        return new Functional(row.code(), row.name(), total, ownBasic, personnel, publicFen, project);
    }

    private static Optional<EntryRow> row(AmountTable table, String code) {
        return table.entries().stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The amount of a column; 0 where the cell of an existing column is blank in a row with amounts, null without it. */
    private static @Nullable Long amount(EntryRow row, AmountTable table, ColumnKind kind) {
        return row.hasAmounts() ? amountOrZero(row, table, kind) : null;
    }

    private static @Nullable Long amountOrZero(EntryRow row, AmountTable table, ColumnKind kind) {
        return table.column(kind)
                .map(row::at)
                .filter(cell -> !cell.isUnreadable())
                .map(AmountCell::orZero)
                .orElse(null);
    }

    /** One row per pair of codes, from the table over all expenditure, else from the basic one. */
    public static List<Economic> economic(DocumentContent content) {
        List<AmountTable> tables =
                new ArrayList<>(content.tables(TableKind.ECONOMIC, TableRole.EXPENDITURE, TableRole.ALL));
        tables.removeIf(AmountTable::isEmpty);
        if (tables.isEmpty()) {
            content.tables(TableKind.ECONOMIC, TableRole.BASIC).stream()
                    .filter(table -> !table.isEmpty())
                    .forEach(tables::add);
        }
        TreeMap<String, Economic> lines = new TreeMap<>();
        for (EntryRow row :
                tables.isEmpty() ? List.<EntryRow>of() : tables.get(0).entries()) {
            if (!row.code().isEmpty() && !row.hasUnreadable() && row.hasAmounts()) {
                String government = row.governmentCode();
                lines.put(
                        row.code() + "/" + government,
                        new Economic(
                                row.code(),
                                government.isEmpty() ? null : government,
                                row.name(),
                                amount(row, tables.get(0), ColumnKind.TOTAL)));
            }
        }
        return List.copyOf(lines.values());
    }
}
