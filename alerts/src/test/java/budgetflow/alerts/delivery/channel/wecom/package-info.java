/** Tests of this channel alone. */
@NullMarked
package budgetflow.alerts.delivery.channel.wecom;

import org.jspecify.annotations.NullMarked;
