/** Acknowledging by a link in a message: signed tokens, and the page behind them. */
@NullMarked
package budgetflow.alerts.delivery.link;

import org.jspecify.annotations.NullMarked;
