/** What people do about alerts: from a form on a page to a command in its topic. */
@NullMarked
package budgetflow.dashboard.web.command;

import org.jspecify.annotations.NullMarked;
