/** The commands that send, try out and look at deliveries of alerts. */
@NullMarked
package budgetflow.launcher.delivery;

import org.jspecify.annotations.NullMarked;
