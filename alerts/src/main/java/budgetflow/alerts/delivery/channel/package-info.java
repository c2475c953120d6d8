/** What a channel is: how a message leaves, what it answers, and which settings it knows. Each kind has a package below. */
@NullMarked
package budgetflow.alerts.delivery.channel;

import org.jspecify.annotations.NullMarked;
