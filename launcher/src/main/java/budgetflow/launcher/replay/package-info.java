/** Replaying files day by day on a broker of our own. */
@NullMarked
package budgetflow.launcher.replay;

import org.jspecify.annotations.NullMarked;
