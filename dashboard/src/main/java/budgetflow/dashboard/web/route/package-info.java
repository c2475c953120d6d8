/** Every way into the dashboard, in one table. */
@NullMarked
package budgetflow.dashboard.web.route;

import org.jspecify.annotations.NullMarked;
