package budgetflow.alerts.delivery.link;

import budgetflow.domain.alert.AlertKey;
import java.time.Instant;

/**
 * 确认凭证: what a link allows: this recipient may acknowledge this alert until then.
 *
 * @param expiresAt whole seconds
 */
public record Claim(AlertKey alert, String recipient, Instant expiresAt) {}
