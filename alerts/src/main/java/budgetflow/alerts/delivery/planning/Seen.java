package budgetflow.alerts.delivery.planning;

import budgetflow.domain.alert.Alert;
import java.time.Instant;

/**
 * An alert as it is now.
 *
 * @param changedAt when we could have learned of its latest event
 */
public record Seen(Alert alert, Instant changedAt) {}
