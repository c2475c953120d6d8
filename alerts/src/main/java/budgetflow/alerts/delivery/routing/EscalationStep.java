package budgetflow.alerts.delivery.routing;

import java.util.List;

/**
 * 上报级: one step of the ladder.
 *
 * @param after from when the first recipient was told about the present episode
 * @param filter which alerts it is for
 * @param recipients by name
 */
public record EscalationStep(Delay after, Filter filter, List<String> recipients) {
    public EscalationStep {
        recipients = List.copyOf(recipients);
    }
}
