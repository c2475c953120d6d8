/** Who may use the dashboard: users, their roles and passwords, and the file that holds them. */
@NullMarked
package budgetflow.dashboard.access.user;

import org.jspecify.annotations.NullMarked;
