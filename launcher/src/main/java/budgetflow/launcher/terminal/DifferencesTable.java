package budgetflow.launcher.terminal;

import budgetflow.domain.reconciliation.Counted;
import budgetflow.domain.reconciliation.Reconciliation;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The control totals that differ from what was counted, to the fen: amounts in 元, not in 万元. */
final class DifferencesTable {
    /** Rows that are shown; all of them stand in {@code reconciliations.json}. */
    static final int ROWS = 20;

    private static final List<Column> COLUMNS = List.of(
            new Column("来源 Source", Align.LEFT),
            new Column("区划/年度/单位 Unit", Align.LEFT),
            new Column("日期 Day", Align.LEFT),
            new Column("我方 Ours 元", Align.RIGHT),
            new Column("对方 Theirs 元", Align.RIGHT),
            new Column("差额 Difference 元", Align.RIGHT));

    private final Collection<Reconciliation> reconciliations;
    private final List<Reconciliation> differing;

    /** @param reconciliations in any order, also those that agree */
    DifferencesTable(Collection<Reconciliation> reconciliations) {
        this.reconciliations = reconciliations;
        this.differing = reconciliations.stream()
                .filter(reconciliation -> !reconciliation.agrees())
                .sorted(Comparator.comparing(Reconciliation::key))
                .toList();
    }

    /** Nothing where there is not one control total. */
    List<String> lines(Screen screen) {
        List<String> text = new ArrayList<>();
        if (reconciliations.isEmpty()) {
            return text;
        }
        text.add(Words.reconciled(reconciliations));
        if (!differing.isEmpty()) {
            TextTable table = new TextTable(COLUMNS);
            differing.stream().limit(ROWS).forEach(reconciliation -> table.add(row(reconciliation)));
            text.addAll(table.lines(screen));
        }
        if (differing.size() > ROWS) {
            text.add("其余 " + (differing.size() - ROWS) + " 份见 reconciliations.json / the other "
                    + (differing.size() - ROWS) + " are in reconciliations.json");
        }
        return text;
    }

    private static List<Cell> row(Reconciliation reconciliation) {
        var key = reconciliation.key();
        return List.of(
                Cell.plain(key.source()),
                Cell.plain(key.region() + "/" + key.fiscalYear() + "/" + key.unit()),
                Cell.plain(key.day().toString()),
                Cell.plain(text(reconciliation.ours())),
                Cell.plain(text(reconciliation.theirs())),
                new Cell(text(reconciliation.difference()), Style.BAD));
    }

    private static String text(Counted counted) {
        return counted.count() + " 笔 / " + counted.amount().inYuan();
    }
}
