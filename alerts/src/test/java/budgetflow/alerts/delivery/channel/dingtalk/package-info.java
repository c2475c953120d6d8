/** Tests of this channel alone. */
@NullMarked
package budgetflow.alerts.delivery.channel.dingtalk;

import org.jspecify.annotations.NullMarked;
