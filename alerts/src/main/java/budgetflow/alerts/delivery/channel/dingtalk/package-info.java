/** 钉钉: DingTalk's robots for groups. */
@NullMarked
package budgetflow.alerts.delivery.channel.dingtalk;

import org.jspecify.annotations.NullMarked;
