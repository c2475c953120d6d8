/** Prometheus Alertmanager, for those who have one: it then does the telling. */
@NullMarked
package budgetflow.alerts.delivery.channel.alertmanager;

import org.jspecify.annotations.NullMarked;
