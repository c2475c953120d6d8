/** Who saw and did what: the dashboard's audit log. */
@NullMarked
package budgetflow.dashboard.access.audit;

import org.jspecify.annotations.NullMarked;
