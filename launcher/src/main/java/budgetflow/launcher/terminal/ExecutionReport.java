package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How all lines stand, for a terminal: one row for each line with its milestones, the totals, then the alerts. Lines
 * and alerts may come in any order.
 *
 * @param closedOn the last closed day: figures and verdicts are as of it
 * @param synthetic says so above and below the tables
 */
public record ExecutionReport(
        Collection<LineExecution> lines,
        Collection<Alert> alerts,
        LocalDate closedOn,
        JudgingDays judgingDays,
        boolean synthetic) {
    private static final String SYNTHETIC = "*** 合成数据，非真实支出 / synthetic data, not real spending ***";
    private static final String LEGEND =
            "金额单位：万元 / amounts in 10,000 yuan; " + "节点 milestones: 达标MET 滞后LAG 待判PEN = met, lagging, pending";

    public ExecutionReport {
        lines = lines.stream().sorted(Comparator.comparing(LineExecution::key)).toList();
        alerts = alerts.stream().sorted(Comparator.comparing(Alert::key)).toList();
    }

    /** The whole report, every line ended by LF. */
    public String text(Screen screen) {
        List<String> text = new ArrayList<>();
        if (synthetic) {
            text.add(SYNTHETIC);
        }
        text.add("预算执行 Budget execution，截至 as of " + closedOn);
        text.add(LEGEND);
        text.add("");
        text.addAll(executions().lines(screen));
        text.add("");
        text.add("预警 Alerts: " + alerts.size());
        if (!alerts.isEmpty()) {
            text.addAll(alertTable().lines(screen));
        }
        if (synthetic) {
            text.add("");
            text.add(SYNTHETIC);
        }
        return String.join("\n", text) + "\n";
    }

    private TextTable executions() {
        TreeSet<LocalDate> dueDays = new TreeSet<>();
        lines.forEach(line -> line.plan().milestones().forEach(milestone -> dueDays.add(milestone.dueOn())));
        List<Column> columns = new ArrayList<>(List.of(
                new Column("项目 Line", Align.LEFT),
                new Column("年初 Original", Align.RIGHT),
                new Column("预算 Budget", Align.RIGHT),
                new Column("执行 Executed", Align.RIGHT),
                new Column("执行率 Rate", Align.RIGHT)));
        dueDays.forEach(dueOn -> columns.add(new Column(dueOn.toString(), Align.RIGHT)));
        columns.add(new Column("状态 Status", Align.LEFT));
        TextTable table = new TextTable(columns);
        for (LineExecution line : lines) {
            table.add(row(line, dueDays));
        }
        table.add(totals(dueDays));
        return table;
    }

    private List<Cell> row(LineExecution line, Collection<LocalDate> dueDays) {
        Map<LocalDate, MilestoneFigures> milestones = new TreeMap<>();
        line.milestonesOn(closedOn, judgingDays)
                .forEach(figures -> milestones.put(figures.milestone().dueOn(), figures));
        List<Cell> row = new ArrayList<>();
        row.add(Cell.plain(Words.nameOf(line)));
        row.add(Cell.plain(Figures.wanYuan(line.budget().original())));
        row.add(Cell.plain(Figures.wanYuan(line.adjustedOn(closedOn))));
        row.add(Cell.plain(Figures.wanYuan(line.ledger().net())));
        row.add(Cell.plain(Figures.percent(line.rateOn(closedOn))));
        for (LocalDate dueOn : dueDays) {
            MilestoneFigures figures = milestones.get(dueOn);
            row.add(
                    figures == null
                            ? Cell.plain("")
                            : Words.of(figures.verdict(), Figures.percent(figures.executedShare())));
        }
        row.add(Words.of(line.statusOn(closedOn)));
        return row;
    }

    /** Sums over sums, never a mean of rates; no verdict, for a plan is a line's. */
    private List<Cell> totals(Collection<LocalDate> dueDays) {
        Money original = Money.ZERO;
        Money executed = Money.ZERO;
        for (LineExecution line : lines) {
            original = original.plus(line.budget().original());
            executed = executed.plus(line.ledger().net());
        }
        Money adjusted = adjustedOn(closedOn);
        List<Cell> row = new ArrayList<>();
        row.add(heading("合计 Total"));
        row.add(heading(Figures.wanYuan(original)));
        row.add(heading(Figures.wanYuan(adjusted)));
        row.add(heading(Figures.wanYuan(executed)));
        row.add(heading(Figures.percent(LineExecution.share(executed, adjusted))));
        for (LocalDate dueOn : dueDays) {
            Money spent = lines.stream().map(line -> line.executedOn(dueOn)).reduce(Money.ZERO, Money::plus);
            row.add(heading(Figures.percent(LineExecution.share(spent, adjustedOn(dueOn)))));
        }
        row.add(Cell.plain(""));
        return row;
    }

    private Money adjustedOn(LocalDate day) {
        return lines.stream().map(line -> line.adjustedOn(day)).reduce(Money.ZERO, Money::plus);
    }

    private TextTable alertTable() {
        Map<LineKey, String> names = new TreeMap<>();
        lines.forEach(line -> names.put(line.key(), Words.nameOf(line)));
        TextTable table = new TextTable(List.of(
                new Column("规则 Rule", Align.LEFT),
                new Column("级别 Severity", Align.LEFT),
                new Column("项目 Line", Align.LEFT),
                new Column("状态 State", Align.LEFT),
                new Column("触发日 Raised", Align.LEFT),
                new Column("解除日 Resolved", Align.LEFT),
                new Column("起因 Tripped by", Align.LEFT),
                new Column("数值 Figure", Align.RIGHT),
                new Column("界限 Threshold", Align.RIGHT)));
        for (Alert alert : alerts) {
            AlertKey key = alert.key();
            String name = Optional.ofNullable(names.get(key.line()))
                    .orElse(key.line().unit() + "/" + key.line().code());
            table.add(List.of(
                    Cell.plain(key.rule() + " " + key.rule().zh() + " "
                            + key.rule().en()),
                    Cell.plain(alert.severity().name()),
                    Cell.plain(name),
                    Words.of(alert.state()),
                    Cell.plain(alert.raisedOn().toString()),
                    Cell.plain(alert.resolvedOn().map(LocalDate::toString).orElse("—")),
                    Cell.plain(alert.trigger()),
                    Cell.plain(text(alert.value())),
                    Cell.plain(text(alert.threshold()))));
        }
        return table;
    }

    private static String text(Measure measure) {
        if (measure instanceof Measure.Amount amount) {
            return Figures.wanYuan(amount.money()) + "万元";
        }
        return measure instanceof Measure.Share share ? share.percent() + "%" : measure.toString();
    }

    private static Cell heading(String text) {
        return new Cell(text, Style.HEADING);
    }
}
