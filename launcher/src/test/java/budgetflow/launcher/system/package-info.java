/** The whole system on a real broker, from files or topics to the results. */
@NullMarked
package budgetflow.launcher.system;

import org.jspecify.annotations.NullMarked;
