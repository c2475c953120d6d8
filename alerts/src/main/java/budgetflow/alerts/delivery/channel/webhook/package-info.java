/** Any web address that takes JSON, signed as Standard Webhooks asks. */
@NullMarked
package budgetflow.alerts.delivery.channel.webhook;

import org.jspecify.annotations.NullMarked;
