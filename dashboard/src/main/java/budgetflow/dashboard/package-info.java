/** The dashboard: a read store in SQL, fed from topics, and live pages above it. */
@NullMarked
package budgetflow.dashboard;

import org.jspecify.annotations.NullMarked;
