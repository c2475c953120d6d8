/** Tests of this channel alone. */
@NullMarked
package budgetflow.alerts.delivery.channel.webhook;

import org.jspecify.annotations.NullMarked;
