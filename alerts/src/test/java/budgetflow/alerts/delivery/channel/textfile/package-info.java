/** The example of docs/extending.md: a channel that writes each message into a folder. */
@NullMarked
package budgetflow.alerts.delivery.channel.textfile;

import org.jspecify.annotations.NullMarked;
