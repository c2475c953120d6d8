/** Tests of the routing file. */
@NullMarked
package budgetflow.alerts.delivery.routing;

import org.jspecify.annotations.NullMarked;
