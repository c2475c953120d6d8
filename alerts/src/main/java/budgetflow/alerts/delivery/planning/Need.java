package budgetflow.alerts.delivery.planning;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.delivery.DeliveryReason;
import java.time.Instant;

/**
 * 告知需要: a reason to tell one recipient about one alert.
 *
 * @param at from when on; may lie ahead
 * @param step the highest step of the ladder told with it, 0 for none
 */
record Need(Alert alert, DeliveryReason reason, Instant at, int step) {}
