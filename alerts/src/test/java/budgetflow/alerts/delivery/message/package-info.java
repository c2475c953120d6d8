/** Tests of words and figures. */
@NullMarked
package budgetflow.alerts.delivery.message;

import org.jspecify.annotations.NullMarked;
