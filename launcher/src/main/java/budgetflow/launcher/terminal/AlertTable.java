package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.LineKey;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
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
    private static final List<Column> COLUMNS = List.of(
            new Column("规则 Rule", Align.LEFT),
            new Column("级别 Severity", Align.LEFT),
            new Column("对象 Subject", Align.LEFT),
            new Column("状态 State", Align.LEFT),
            new Column("触发日 Raised", Align.LEFT),
            new Column("解除日 Resolved", Align.LEFT),
            new Column("起因 Tripped by", Align.LEFT),
            new Column("数值 Figure", Align.RIGHT),
            new Column("界限 Threshold", Align.RIGHT));
    private static final String INDENT = "  ";

    private final Collection<Alert> alerts;
    private final Collection<LineExecution> lines;
    private final Map<LineKey, String> names = new TreeMap<>();

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
        TextTable table = new TextTable(COLUMNS);
        Map<Bureau, List<Alert>> bureaus = new TreeMap<>(Bureau.ORDER);
        alerts.forEach(alert -> bureaus.computeIfAbsent(Bureau.of(alert.key().subject()), any -> new ArrayList<>())
                .add(alert));
        bureaus.forEach((bureau, own) -> {
            table.add(heading(bureau.title(lines)));
            own.forEach(alert -> table.add(row(alert)));
        });
        return table.lines(screen);
    }

    private List<Cell> row(Alert alert) {
        AlertKey key = alert.key();
        return List.of(
                Cell.plain(INDENT + key.rule() + " " + key.rule().zh() + " "
                        + key.rule().en()),
                Cell.plain(alert.severity().name()),
                Cell.plain(nameOf(key.subject())),
                Words.of(alert.state()),
                Cell.plain(alert.raisedOn().toString()),
                Cell.plain(alert.resolvedOn().map(LocalDate::toString).orElse("—")),
                Cell.plain(alert.trigger()),
                Cell.plain(Figures.text(alert.value())),
                Cell.plain(Figures.text(alert.threshold())));
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

    private static List<Cell> heading(String title) {
        List<Cell> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), Cell.plain("")));
        row.set(0, new Cell(title, Style.HEADING));
        return row;
    }
}
