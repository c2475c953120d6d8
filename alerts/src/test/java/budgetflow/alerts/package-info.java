/** Tests of the alerts topology, told as timelines. */
@NullMarked
package budgetflow.alerts;

import org.jspecify.annotations.NullMarked;
