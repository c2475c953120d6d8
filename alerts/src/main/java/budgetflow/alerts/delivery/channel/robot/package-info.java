/** What the chat robots have in common: JSON there, and JSON back with an error code in it under HTTP 200. */
@NullMarked
package budgetflow.alerts.delivery.channel.robot;

import org.jspecify.annotations.NullMarked;
