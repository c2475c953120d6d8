/** What is to be sent to whom now, and when something is due next: pure functions, to which time is an argument. */
@NullMarked
package budgetflow.alerts.delivery.planning;

import org.jspecify.annotations.NullMarked;
