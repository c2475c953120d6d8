/** A synthetic payment year for real budgets: invented, marked as such, and the same bytes every time it is made. */
@NullMarked
package budgetflow.launcher.sample;

import org.jspecify.annotations.NullMarked;
