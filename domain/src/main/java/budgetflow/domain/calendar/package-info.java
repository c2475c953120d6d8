/** Working days with their holidays and make-up days. */
@NullMarked
package budgetflow.domain.calendar;

import org.jspecify.annotations.NullMarked;
