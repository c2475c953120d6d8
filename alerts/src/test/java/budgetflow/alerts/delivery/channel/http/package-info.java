/** Tests of posting and of the addresses that are refused. */
@NullMarked
package budgetflow.alerts.delivery.channel.http;

import org.jspecify.annotations.NullMarked;
