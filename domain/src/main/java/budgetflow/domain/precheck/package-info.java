/** What a payment would do to its line and which rules it would trip, asked before it is made. */
@NullMarked
package budgetflow.domain.precheck;

import org.jspecify.annotations.NullMarked;
