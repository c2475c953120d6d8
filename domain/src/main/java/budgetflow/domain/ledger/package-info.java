/** Ledger entries, their revisions, and what was spent by day. */
@NullMarked
package budgetflow.domain.ledger;

import org.jspecify.annotations.NullMarked;
