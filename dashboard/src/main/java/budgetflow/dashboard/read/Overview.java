package budgetflow.dashboard.read;

import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.ExecutionStatus;
import java.util.Map;

/**
 * 总览: the tiles.
 *
 * @param figures the sums of all lines seen
 * @param statuses how many lines stand how; every status is there
 * @param openAlerts how many alerts ask somebody to act, by level; every level is there
 */
public record Overview(
        DataAsOf dataAsOf, Figures figures, Map<ExecutionStatus, Long> statuses, Map<Severity, Long> openAlerts) {
    public Overview {
        statuses = Map.copyOf(statuses);
        openAlerts = Map.copyOf(openAlerts);
    }
}
