/** The tables against laws over random histories, and against figures worked out by hand. */
@NullMarked
package budgetflow.domain.report;

import org.jspecify.annotations.NullMarked;
