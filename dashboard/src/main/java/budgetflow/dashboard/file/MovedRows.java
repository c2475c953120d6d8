package budgetflow.dashboard.file;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.money.Money;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.BookDifferences.Moved;
import budgetflow.domain.report.BookDifferences.MovedCell;
import budgetflow.domain.report.CellKind;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportTable;
import budgetflow.domain.report.ReportText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 版本差异表: the cells of a table that moved since the version before, then the entries and changes that moved them. */
final class MovedRows {
    static final FlatTable TABLE = new FlatTable(
            "differences",
            new ReportText("与上一版本的差异", "Differences from the version before"),
            List.of(
                    FlatTable.column("what", "类别", "what", CellKind.TEXT),
                    FlatTable.column("id", "行键／分录号／变动号", "row, entry or change", CellKind.CODE),
                    FlatTable.column("column", "栏目", "column", CellKind.CODE),
                    FlatTable.column("column_title", "栏目名称", "column's title", CellKind.TEXT),
                    FlatTable.column("line", "指标", "line", CellKind.CODE),
                    FlatTable.column("on", "日期", "on", CellKind.DATE),
                    FlatTable.column("document", "凭证号／文号", "voucher or document", CellKind.CODE),
                    FlatTable.column("before", "上一版本", "before", CellKind.TEXT),
                    FlatTable.column("after", "本版本", "after", CellKind.TEXT),
                    FlatTable.column("amount_before", "上一版本金额", "amount before", CellKind.AMOUNT),
                    FlatTable.column("amount_after", "本版本金额", "amount after", CellKind.AMOUNT),
                    FlatTable.column("moved", "变动额", "moved by", CellKind.AMOUNT)));

    private static final ReportCell NOTHING = ReportCell.Absent.NOT_APPLICABLE;

    private final PrintedCells printed;

    /** @param scale of the amounts, which are shown to the fen: less may have moved than two decimals of 万元 show */
    MovedRows(AmountScale scale, FileLanguage language) {
        this.printed = new PrintedCells(scale.shownExactly(), language);
    }

    /** The rows that are of one table; none where nothing in it moved. */
    Stream<List<ReportCell>> of(ReportTable table, BookDifferences differences) {
        List<MovedCell> cells = differences.cells().stream()
                .filter(cell -> cell.table() == table.name())
                .toList();
        Set<LineKey> lines = new HashSet<>();
        cells.forEach(cell -> lines.addAll(cell.lines()));
        Stream<List<ReportCell>> entries = differences.entries().stream()
                .filter(moved -> isOf(lines, moved, Entry::line))
                .map(this::entry);
        Stream<List<ReportCell>> changes = differences.changes().stream()
                .filter(moved -> isOf(lines, moved, BudgetChange::line))
                .map(this::change);
        return Stream.concat(cells.stream().map(cell -> cell(table, cell)), Stream.concat(entries, changes));
    }

    /** An entry that went to another line moved both. */
    private static <T> boolean isOf(Set<LineKey> lines, Moved<T> moved, java.util.function.Function<T, LineKey> line) {
        T before = moved.before();
        T after = moved.after();
        return (before != null && lines.contains(line.apply(before)))
                || (after != null && lines.contains(line.apply(after)));
    }

    private List<ReportCell> cell(ReportTable table, MovedCell cell) {
        ReportColumn column = table.columns().get(table.indexOf(cell.columnId()));
        return row(
                ReportCell.text("单元格", "cell"),
                cell.rowKey(),
                new ReportCell.Code(cell.columnId()),
                new ReportCell.Text(HeaderText.title(column)),
                cell.lines().size() == 1
                        ? new ReportCell.Code(cell.lines().iterator().next().text())
                        : NOTHING,
                null,
                null,
                text(cell.before()),
                text(cell.after()),
                money(cell.before()),
                money(cell.after()));
    }

    private List<ReportCell> entry(Moved<Entry> moved) {
        Entry any = any(moved);
        return row(
                ReportCell.text("分录", "entry"),
                any.entryId(),
                NOTHING,
                NOTHING,
                new ReportCell.Code(moved.line().text()),
                any.paidOn(),
                any.details().voucherNo(),
                stood(moved.before(), entry -> "r" + entry.revision() + " " + entry.line() + " " + entry.paidOn()),
                stood(moved.after(), entry -> "r" + entry.revision() + " " + entry.line() + " " + entry.paidOn()),
                Optional.ofNullable(moved.before()).map(Entry::amount),
                Optional.ofNullable(moved.after()).map(Entry::amount));
    }

    private List<ReportCell> change(Moved<BudgetChange> moved) {
        BudgetChange any = any(moved);
        return row(
                ReportCell.text("预算变动", "budget change"),
                any.changeId(),
                NOTHING,
                NOTHING,
                new ReportCell.Code(moved.line().text()),
                any.effectiveOn(),
                any.documentNo(),
                stood(moved.before(), change -> change.kind() + " " + change.effectiveOn()),
                stood(moved.after(), change -> change.kind() + " " + change.effectiveOn()),
                Optional.ofNullable(moved.before()).map(BudgetChange::amount),
                Optional.ofNullable(moved.after()).map(BudgetChange::amount));
    }

    private static <T> T any(Moved<T> moved) {
        T after = moved.after();
        T before = moved.before();
        if (after == null && before == null) {
            throw new IllegalStateException("nothing moved on " + moved.line());
        }
        return after == null ? java.util.Objects.requireNonNull(before) : after;
    }

    private static <T> ReportCell stood(@Nullable T what, java.util.function.Function<T, String> words) {
        return what == null
                ? ReportCell.text("（无）", "(none)")
                : new ReportCell.Text(ReportText.same(words.apply(what)));
    }

    private ReportCell text(@Nullable ReportCell cell) {
        return cell == null
                ? ReportCell.text("（无）", "(none)")
                : new ReportCell.Text(ReportText.same(CellReader.read(cell, printed)));
    }

    private static Optional<Money> money(@Nullable ReportCell cell) {
        return cell instanceof ReportCell.Amount amount ? Optional.of(amount.money()) : Optional.empty();
    }

    private static List<ReportCell> row(
            ReportCell what,
            String id,
            ReportCell column,
            ReportCell title,
            ReportCell line,
            @Nullable LocalDate on,
            @Nullable String document,
            ReportCell before,
            ReportCell after,
            Optional<Money> amountBefore,
            Optional<Money> amountAfter) {
        List<ReportCell> row = new ArrayList<>(List.of(what, new ReportCell.Code(id), column, title, line));
        row.add(on == null ? NOTHING : new ReportCell.Day(on));
        row.add(document == null ? NOTHING : new ReportCell.Code(document));
        row.add(before);
        row.add(after);
        row.add(amountBefore.<ReportCell>map(ReportCell.Amount::new).orElse(NOTHING));
        row.add(amountAfter.<ReportCell>map(ReportCell.Amount::new).orElse(NOTHING));
        row.add(
                amountBefore.isEmpty() && amountAfter.isEmpty()
                        ? NOTHING
                        : new ReportCell.Amount(amountAfter.orElse(Money.ZERO).minus(amountBefore.orElse(Money.ZERO))));
        return row;
    }
}
