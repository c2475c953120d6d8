package budgetflow.domain.report;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.reconciliation.Reconciliation;
import java.util.List;

/**
 * 编报资料: all that a report is computed from. More than the report is of does no harm: its selection and day cut it down;
 * the order does not matter. What is not there is not known: its cells say so.
 *
 * @param lines of the year, and of the two years before it for the PEFA card; each line once
 * @param verdicts as they were reported; each line and milestone once
 * @param economic sums up to the day of the report; of a line without any, all counts as its own class
 */
public record ReportInputs(
        List<LineExecution> lines,
        List<MilestoneVerdict> verdicts,
        List<Alert> alerts,
        List<Reconciliation> reconciliations,
        List<EconomicSpending> economic,
        ClassNames names,
        JudgingDays judgingDays) {

    public ReportInputs {
        lines = List.copyOf(lines);
        verdicts = List.copyOf(verdicts);
        alerts = List.copyOf(alerts);
        reconciliations = List.copyOf(reconciliations);
        economic = List.copyOf(economic);
    }
}
