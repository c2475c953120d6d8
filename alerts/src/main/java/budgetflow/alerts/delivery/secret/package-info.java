/** Secrets: where they come from, and that nobody ever sees them printed. */
@NullMarked
package budgetflow.alerts.delivery.secret;

import org.jspecify.annotations.NullMarked;
