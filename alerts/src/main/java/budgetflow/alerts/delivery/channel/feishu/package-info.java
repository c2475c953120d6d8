/** 飞书: Feishu's robots for groups. */
@NullMarked
package budgetflow.alerts.delivery.channel.feishu;

import org.jspecify.annotations.NullMarked;
