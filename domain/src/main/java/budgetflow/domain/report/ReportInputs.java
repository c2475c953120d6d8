package budgetflow.domain.report;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.reconciliation.Reconciliation;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * 编报资料: all that a report is computed from; each feed is read once. More than the report is of does no harm: its selection
 * and day cut it down; the order does not matter. What is not there is not known: its cells say so.
 *
 * @param lines of the year, and of the two years before it for the PEFA card; each line once
 * @param verdicts as they were reported; each line and milestone once
 * @param economic sums up to the day of the report; of a line without any, all counts as its own class
 * @param lastClosedOn the last closed business day; null where it is not known
 */
public record ReportInputs(
        ReportFeed<LineExecution> lines,
        ReportFeed<MilestoneVerdict> verdicts,
        ReportFeed<Alert> alerts,
        ReportFeed<Reconciliation> reconciliations,
        ReportFeed<EconomicSpending> economic,
        ClassNames names,
        JudgingDays judgingDays,
        @Nullable LocalDate lastClosedOn) {

    /** Of what is all at hand. */
    public static ReportInputs of(
            Collection<LineExecution> lines,
            Collection<MilestoneVerdict> verdicts,
            Collection<Alert> alerts,
            Collection<Reconciliation> reconciliations,
            Collection<EconomicSpending> economic,
            ClassNames names,
            JudgingDays judgingDays) {
        return new ReportInputs(
                ReportFeed.of(lines),
                ReportFeed.of(verdicts),
                ReportFeed.of(alerts),
                ReportFeed.of(reconciliations),
                ReportFeed.of(economic),
                names,
                judgingDays,
                null);
    }
}
