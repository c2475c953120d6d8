/** Exports: every table of the dashboard as a file, of exactly the rows its filters let through; and the Fiscal Data Package. */
@NullMarked
package budgetflow.dashboard.export;

import org.jspecify.annotations.NullMarked;
