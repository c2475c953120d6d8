/** The lines of a fiscal year held in memory, as the read store has them, with their figures as of any day. */
@NullMarked
package budgetflow.dashboard.year;

import org.jspecify.annotations.NullMarked;
