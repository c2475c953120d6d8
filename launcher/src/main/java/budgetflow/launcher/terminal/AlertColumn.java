package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
import java.util.List;
import java.util.function.Function;

/** A column of a table of alerts, and what stands in it. */
record AlertColumn(Column column, Function<Alert, Cell> cell) {
    static final AlertColumn SEVERITY =
            left("级别 Severity", alert -> alert.severity().name());
    static final AlertColumn STATE =
            new AlertColumn(new Column("状态 State", Align.LEFT), alert -> Words.of(alert.state()));
    static final AlertColumn RAISED =
            left("触发日 Raised", alert -> alert.raisedOn().toString());
    static final AlertColumn FIGURE = right("数值 Figure", alert -> Figures.text(alert.value()));
    static final AlertColumn THRESHOLD = right("界限 Threshold", alert -> Figures.text(alert.threshold()));

    static AlertColumn left(String heading, Function<Alert, String> text) {
        return new AlertColumn(new Column(heading, Align.LEFT), text.andThen(Cell::plain));
    }

    private static AlertColumn right(String heading, Function<Alert, String> text) {
        return new AlertColumn(new Column(heading, Align.RIGHT), text.andThen(Cell::plain));
    }

    static TextTable table(List<AlertColumn> columns) {
        return new TextTable(columns.stream().map(AlertColumn::column).toList());
    }

    static List<Cell> row(List<AlertColumn> columns, Alert alert) {
        return columns.stream().map(column -> column.cell.apply(alert)).toList();
    }
}
