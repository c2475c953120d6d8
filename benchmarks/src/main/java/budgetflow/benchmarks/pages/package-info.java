/** How fast the dashboard answers: every page, asked as browsers ask, over a county that does not exist. */
@NullMarked
package budgetflow.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
