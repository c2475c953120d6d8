/** What a recipient is told, in words and figures, before any channel gives it its own form. */
@NullMarked
package budgetflow.alerts.delivery.message;

import org.jspecify.annotations.NullMarked;
