package budgetflow.domain.alert;

import budgetflow.domain.execution.MilestoneVerdict;
import java.util.List;
import java.util.Optional;

/**
 * 指标监控: what has been reported of one line so far.
 *
 * @param verdicts one for each milestone that was judged, by due date
 * @param alerts one for each rule that ever raised one, by rule
 */
public record LineWatch(List<MilestoneVerdict> verdicts, List<Alert> alerts) {
    public static final LineWatch NOTHING = new LineWatch(List.of(), List.of());

    public LineWatch {
        verdicts = List.copyOf(verdicts);
        alerts = List.copyOf(alerts);
    }

    /** After something happened to one of its alerts. */
    public LineWatch with(Alert changed) {
        return new LineWatch(
                verdicts,
                alerts.stream()
                        .map(alert -> alert.key().equals(changed.key()) ? changed : alert)
                        .toList());
    }

    public Optional<Alert> alert(RuleCode rule) {
        return alerts.stream().filter(alert -> alert.key().rule() == rule).findFirst();
    }
}
