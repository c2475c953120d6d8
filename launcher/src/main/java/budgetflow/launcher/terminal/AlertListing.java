package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
import java.time.LocalDate;
import java.util.List;

/** Alerts in one table, each by its key, so that it can be named to another command. */
public final class AlertListing {
    private static final List<Column> COLUMNS = List.of(
            new Column("预警键 Key", Align.LEFT),
            new Column("规则 Rule", Align.LEFT),
            new Column("级别 Severity", Align.LEFT),
            new Column("状态 State", Align.LEFT),
            new Column("触发日 Raised", Align.LEFT),
            new Column("变化日 Changed", Align.LEFT),
            new Column("期限 Due", Align.LEFT),
            new Column("数值 Figure", Align.RIGHT),
            new Column("界限 Threshold", Align.RIGHT));

    private AlertListing() {}

    /** In the order given. */
    public static List<String> lines(List<Alert> alerts, Screen screen) {
        TextTable table = new TextTable(COLUMNS);
        for (Alert alert : alerts) {
            table.add(List.of(
                    Cell.plain(alert.key().text()),
                    Cell.plain(
                            alert.key().rule().zh() + " " + alert.key().rule().en()),
                    Cell.plain(alert.severity().name()),
                    Words.of(alert.state()),
                    Cell.plain(alert.raisedOn().toString()),
                    Cell.plain(alert.last().on().toString()),
                    Cell.plain(alert.promisedOn().map(LocalDate::toString).orElse("—")),
                    Cell.plain(Figures.text(alert.value())),
                    Cell.plain(Figures.text(alert.threshold()))));
        }
        return table.lines(screen);
    }
}
