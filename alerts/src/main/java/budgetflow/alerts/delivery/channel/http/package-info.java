/** HTTP as webhooks need it: one POST to an address that was checked, and no redirects. */
@NullMarked
package budgetflow.alerts.delivery.channel.http;

import org.jspecify.annotations.NullMarked;
