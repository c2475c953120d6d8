/** The JSON files a replay leaves behind: the same figures give the same bytes. */
@NullMarked
package budgetflow.launcher.results;

import org.jspecify.annotations.NullMarked;
