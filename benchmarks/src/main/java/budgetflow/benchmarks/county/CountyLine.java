package budgetflow.benchmarks.county;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.ledger.LineEntry;
import java.util.List;

/** One line with all that was made up about it. */
record CountyLine(
        LineExecution execution, List<LineEntry> entries, List<MilestoneVerdict> verdicts, List<Alert> alerts) {
    CountyLine {
        entries = List.copyOf(entries);
        verdicts = List.copyOf(verdicts);
        alerts = List.copyOf(alerts);
    }
}
