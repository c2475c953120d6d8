/** What became of telling people about alerts: one delivery for each alert and recipient. */
@NullMarked
package budgetflow.domain.delivery;

import org.jspecify.annotations.NullMarked;
