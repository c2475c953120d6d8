/** Tests of tokens and of the page behind the link. */
@NullMarked
package budgetflow.alerts.delivery.link;

import org.jspecify.annotations.NullMarked;
