/** 企业微信: WeCom's robots for groups. */
@NullMarked
package budgetflow.alerts.delivery.channel.wecom;

import org.jspecify.annotations.NullMarked;
