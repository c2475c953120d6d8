/** Random histories, always the same for a seed, and a plain reckoning of them that shares no code with the domain's ledgers. */
@NullMarked
package budgetflow.domain.history;

import org.jspecify.annotations.NullMarked;
