/** Tests of this channel alone. */
@NullMarked
package budgetflow.alerts.delivery.channel.feishu;

import org.jspecify.annotations.NullMarked;
