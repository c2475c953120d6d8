/** Tests of channels against the stubs of their servers. */
@NullMarked
package budgetflow.alerts.delivery.channel;

import org.jspecify.annotations.NullMarked;
