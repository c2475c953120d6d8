/** The commands that look after the dashboard's users. */
@NullMarked
package budgetflow.launcher.users;

import org.jspecify.annotations.NullMarked;
