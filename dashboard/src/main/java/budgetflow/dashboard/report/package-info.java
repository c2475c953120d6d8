/** Report books from the read store: opened for a selection and a day, issued in versions, and traced to their vouchers. */
@NullMarked
package budgetflow.dashboard.report;

import org.jspecify.annotations.NullMarked;
