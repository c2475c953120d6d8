/** Spending plans: cumulative percentages with due dates. */
@NullMarked
package budgetflow.domain.plan;

import org.jspecify.annotations.NullMarked;
