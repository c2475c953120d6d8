/** Control totals of the sources held against what was counted, for each source, unit and day of payment. */
@NullMarked
package budgetflow.domain.reconciliation;

import org.jspecify.annotations.NullMarked;
