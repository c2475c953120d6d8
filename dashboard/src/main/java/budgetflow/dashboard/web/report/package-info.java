/** The Reports pages: the tables of a report on screen, and what stands behind each of their figures. */
@NullMarked
package budgetflow.dashboard.web.report;

import org.jspecify.annotations.NullMarked;
