/** Money in whole fen, its units, and exact ratios of it; never a floating-point number. */
@NullMarked
package budgetflow.domain.money;

import org.jspecify.annotations.NullMarked;
