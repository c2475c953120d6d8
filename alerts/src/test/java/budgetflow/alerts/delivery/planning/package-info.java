/** Tests of planning. */
@NullMarked
package budgetflow.alerts.delivery.planning;

import org.jspecify.annotations.NullMarked;
