package budgetflow.launcher.terminal;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How all lines stand, for a terminal: a table for each fiscal year, in it bureau by bureau one row for each line with its
 * milestones, and the sums; then the alerts, and what does not reconcile. All of them may come in any order.
 *
 * @param closedOn the last closed day: figures and verdicts are as of it
 * @param synthetic says so above and below the tables
 */
public record ExecutionReport(
        Collection<LineExecution> lines,
        Collection<Alert> alerts,
        Collection<Reconciliation> reconciliations,
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
        byYear().forEach((year, own) -> {
            text.add("");
            text.add(year + "年度 fiscal year " + year + ": " + own.size() + " 条 lines");
            text.addAll(new ExecutionTable(own, closedOn, judgingDays).lines(screen));
        });
        text.add("");
        text.add("预警 Alerts: " + alerts.size());
        if (!alerts.isEmpty()) {
            text.addAll(new AlertTable(alerts, lines).lines(screen));
        }
        List<String> differences = new DifferencesTable(reconciliations).lines(screen);
        if (!differences.isEmpty()) {
            text.add("");
            text.addAll(differences);
        }
        if (synthetic) {
            text.add("");
            text.add(SYNTHETIC);
        }
        return String.join("\n", text) + "\n";
    }

    private Map<Integer, List<LineExecution>> byYear() {
        Map<Integer, List<LineExecution>> years = new TreeMap<>();
        lines.forEach(line -> years.computeIfAbsent(line.key().fiscalYear().year(), any -> new ArrayList<>())
                .add(line));
        return years;
    }
}
