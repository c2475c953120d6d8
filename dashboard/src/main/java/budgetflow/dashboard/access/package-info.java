/** Who may see and do what in the dashboard: signing in, the guard before every route, and what the audit log hears. */
@NullMarked
package budgetflow.dashboard.access;

import org.jspecify.annotations.NullMarked;
