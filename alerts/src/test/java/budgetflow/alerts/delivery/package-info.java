/** Tests of the dispatcher as timelines, on a clock that is set by hand. */
@NullMarked
package budgetflow.alerts.delivery;

import org.jspecify.annotations.NullMarked;
