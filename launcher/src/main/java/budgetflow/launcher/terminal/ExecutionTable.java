package budgetflow.launcher.terminal;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.terminal.TextTable.Align;
import budgetflow.launcher.terminal.TextTable.Cell;
import budgetflow.launcher.terminal.TextTable.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of one fiscal year with their milestones: bureau by bureau, each under a row with its sums, then the total. */
final class ExecutionTable {
    private static final String INDENT = "  ";

    private final Collection<LineExecution> lines;
    private final LocalDate closedOn;
    private final JudgingDays judgingDays;
    private final TreeSet<LocalDate> dueDays = new TreeSet<>();

    /** @param lines of one fiscal year, in the order to be shown in */
    ExecutionTable(Collection<LineExecution> lines, LocalDate closedOn, JudgingDays judgingDays) {
        this.lines = lines;
        this.closedOn = closedOn;
        this.judgingDays = judgingDays;
        lines.forEach(line -> line.plan().milestones().forEach(milestone -> dueDays.add(milestone.dueOn())));
    }

    List<String> lines(Screen screen) {
        TextTable table = new TextTable(columns());
        Map<Bureau, List<LineExecution>> bureaus = new TreeMap<>(Bureau.ORDER);
        lines.forEach(line -> bureaus.computeIfAbsent(Bureau.of(line.key()), any -> new ArrayList<>())
                .add(line));
        bureaus.forEach((bureau, own) -> {
            table.add(sums(bureau.title(own), own));
            own.forEach(line -> table.add(row(line)));
        });
        table.add(sums("合计 Total", lines));
        return table.lines(screen);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("项目 Line", Align.LEFT),
                new Column("年初 Original", Align.RIGHT),
                new Column("预算 Budget", Align.RIGHT),
                new Column("执行 Executed", Align.RIGHT),
                new Column("执行率 Rate", Align.RIGHT)));
        dueDays.forEach(dueOn -> columns.add(new Column(dueOn.toString(), Align.RIGHT)));
        columns.add(new Column("状态 Status", Align.LEFT));
        return columns;
    }

    private List<Cell> row(LineExecution line) {
        Map<LocalDate, MilestoneFigures> milestones = new TreeMap<>();
        line.milestonesOn(closedOn, judgingDays)
                .forEach(figures -> milestones.put(figures.milestone().dueOn(), figures));
        List<Cell> row = new ArrayList<>();
        row.add(Cell.plain(INDENT + Words.nameOf(line)));
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
    private List<Cell> sums(String title, Collection<LineExecution> summed) {
        Money original = Money.ZERO;
        Money executed = Money.ZERO;
        for (LineExecution line : summed) {
            original = original.plus(line.budget().original());
            executed = executed.plus(line.ledger().net());
        }
        Money adjusted = adjustedOn(closedOn, summed);
        List<Cell> row = new ArrayList<>();
        row.add(heading(title));
        row.add(heading(Figures.wanYuan(original)));
        row.add(heading(Figures.wanYuan(adjusted)));
        row.add(heading(Figures.wanYuan(executed)));
        row.add(heading(Figures.percent(LineExecution.share(executed, adjusted))));
        for (LocalDate dueOn : dueDays) {
            Money spent = summed.stream().map(line -> line.executedOn(dueOn)).reduce(Money.ZERO, Money::plus);
            row.add(heading(Figures.percent(LineExecution.share(spent, adjustedOn(dueOn, summed)))));
        }
        row.add(Cell.plain(""));
        return row;
    }

    private static Money adjustedOn(LocalDate day, Collection<LineExecution> summed) {
        return summed.stream().map(line -> line.adjustedOn(day)).reduce(Money.ZERO, Money::plus);
    }

    private static Cell heading(String text) {
        return new Cell(text, Style.HEADING);
    }
}
