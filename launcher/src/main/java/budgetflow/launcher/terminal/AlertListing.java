package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import java.time.LocalDate;
import java.util.List;

/** Alerts in one table, each by its key, so that it can be named to another command. */
public final class AlertListing {
    private static final List<AlertColumn> COLUMNS = List.of(
            AlertColumn.left("预警键 Key", alert -> alert.key().text()),
            AlertColumn.left(
                    "规则 Rule",
                    alert -> alert.key().rule().zh() + " " + alert.key().rule().en()),
            AlertColumn.SEVERITY,
            AlertColumn.STATE,
            AlertColumn.RAISED,
            AlertColumn.left("变化日 Changed", alert -> alert.last().on().toString()),
            AlertColumn.left(
                    "期限 Due",
                    alert -> alert.promisedOn().map(LocalDate::toString).orElse("—")),
            AlertColumn.FIGURE,
            AlertColumn.THRESHOLD);

    private AlertListing() {}

    /** In the order given. */
    public static List<String> lines(List<Alert> alerts, Screen screen) {
        TextTable table = AlertColumn.table(COLUMNS);
        alerts.forEach(alert -> table.add(AlertColumn.row(COLUMNS, alert)));
        return table.lines(screen);
    }
}
