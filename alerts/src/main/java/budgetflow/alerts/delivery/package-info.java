/** Telling people about alerts, outside the Streams tasks: the dispatcher and the list of channels. */
@NullMarked
package budgetflow.alerts.delivery;

import org.jspecify.annotations.NullMarked;
