/** Every rule at its boundaries; the histories are synthetic. */
@NullMarked
package budgetflow.domain.alert.rule;

import org.jspecify.annotations.NullMarked;
