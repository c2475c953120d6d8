/** Closing business days: waiting until everything before has been processed, then writing the tick. */
@NullMarked
package budgetflow.launcher.closing;

import org.jspecify.annotations.NullMarked;
