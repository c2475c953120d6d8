/** Tests of this channel alone. */
@NullMarked
package budgetflow.alerts.delivery.channel.alertmanager;

import org.jspecify.annotations.NullMarked;
