package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.launcher.terminal.TextTable.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Alerts bureau by bureau, each under a row with its name. */
final class AlertTable {
    private static final String INDENT = "  ";

    private final Collection<Alert> alerts;
    private final Collection<LineExecution> lines;
    private final Map<LineKey, String> names = new TreeMap<>();
    private final List<AlertColumn> columns = List.of(
            AlertColumn.left(
                    "规则 Rule",
                    alert -> INDENT + alert.key().rule() + " "
                            + alert.key().rule().zh() + " " + alert.key().rule().en()),
            AlertColumn.SEVERITY,
            AlertColumn.left("对象 Subject", alert -> nameOf(alert.key().subject())),
            AlertColumn.STATE,
            AlertColumn.RAISED,
            AlertColumn.left(
                    "解除日 Resolved",
                    alert -> alert.resolvedOn().map(LocalDate::toString).orElse("—")),
            AlertColumn.left("起因 Tripped by", Alert::trigger),
            AlertColumn.FIGURE,
            AlertColumn.THRESHOLD);

    /**
     * @param alerts in the order to be shown in
     * @param lines for the names
     */
    AlertTable(Collection<Alert> alerts, Collection<LineExecution> lines) {
        this.alerts = alerts;
        this.lines = lines;
        lines.forEach(line -> names.put(line.key(), Words.nameOf(line)));
    }

    List<String> lines(Screen screen) {
        TextTable table = AlertColumn.table(columns);
        Map<Bureau, List<Alert>> bureaus = new TreeMap<>(Bureau.ORDER);
        alerts.forEach(alert -> bureaus.computeIfAbsent(Bureau.of(alert.key().subject()), any -> new ArrayList<>())
                .add(alert));
        bureaus.forEach((bureau, own) -> {
            table.add(heading(bureau.title(lines)));
            own.forEach(alert -> table.add(AlertColumn.row(columns, alert)));
        });
        return table.lines(screen);
    }

    private String nameOf(AlertSubject subject) {
        if (subject instanceof AlertSubject.OfLine line) {
            return Optional.ofNullable(names.get(line.key()))
                    .orElse(line.key().unit() + "/" + line.key().code());
        }
        if (subject instanceof AlertSubject.OfReconciliation total) {
            return total.key().source() + "/" + total.key().unit() + "/"
                    + total.key().day();
        }
        return subject instanceof AlertSubject.OfSource source ? source.key().source() : subject.text();
    }

    private List<Cell> heading(String title) {
        List<Cell> row = new ArrayList<>(Collections.nCopies(columns.size(), Cell.plain("")));
        row.set(0, new Cell(title, Style.HEADING));
        return row;
    }
}
