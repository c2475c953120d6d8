/** Budget lines, folded from effective-dated changes. */
@NullMarked
package budgetflow.domain.budget;

import org.jspecify.annotations.NullMarked;
