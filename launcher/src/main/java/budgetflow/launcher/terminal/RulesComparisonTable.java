package budgetflow.launcher.terminal;

import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.backtest.AlertTally;
import budgetflow.domain.alert.backtest.RulesComparison;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
import java.util.List;

/** Two sets of rules on the same history: each figure as {@code present → other}, alone where both are the same. */
public final class RulesComparisonTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("规则 Rule", Align.LEFT),
            new Column("触发 Raised", Align.RIGHT),
            new Column("解除 Resolved", Align.RIGHT),
            new Column("未决 Open", Align.RIGHT),
            new Column("持续天数 Days open", Align.RIGHT));

    private RulesComparisonTable() {}

    /** Lines with LF, the sum of all rules last. */
    public static String of(RulesComparison comparison, Screen screen) {
        TextTable table = new TextTable(COLUMNS);
        for (RulesComparison.OfRule rule : comparison.rules()) {
            table.add(row(name(rule.rule()), rule.present(), rule.other()));
        }
        table.add(row("合计 All", comparison.present(), comparison.other()));
        StringBuilder text = new StringBuilder("规则回测 / present rules → other rules, through " + comparison.closedOn()
                + "; " + comparison.changed().size() + " 条预警不同 alerts differ\n");
        table.lines(screen).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String name(RuleCode rule) {
        return rule + " " + rule.zh() + " " + rule.en();
    }

    private static List<Cell> row(String name, AlertTally present, AlertTally other) {
        return List.of(
                Cell.plain(name),
                pair(present.raised(), other.raised()),
                pair(present.resolved(), other.resolved()),
                pair(present.open(), other.open()),
                pair(present.daysOpen(), other.daysOpen()));
    }

    private static Cell pair(long present, long other) {
        return Cell.plain(present == other ? Long.toString(present) : present + " → " + other);
    }
}
