/** Who is told what, where and when: the routing file and what it means. */
@NullMarked
package budgetflow.alerts.delivery.routing;

import org.jspecify.annotations.NullMarked;
