/** Rules files, right and wrong. */
@NullMarked
package budgetflow.schemas.rules;

import org.jspecify.annotations.NullMarked;
