/** What other rules would have raised on the same history. */
@NullMarked
package budgetflow.domain.alert.backtest;

import org.jspecify.annotations.NullMarked;
