/** What charts draw: series made from the domain's figures, with the table that says the same. */
@NullMarked
package budgetflow.dashboard.web.chart;

import org.jspecify.annotations.NullMarked;
