/** What was decided and what became of it, kept where a restart finds it: the deliveries' topic is the outbox. */
@NullMarked
package budgetflow.alerts.delivery.outbox;

import org.jspecify.annotations.NullMarked;
