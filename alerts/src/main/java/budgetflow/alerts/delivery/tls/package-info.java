/** Whom the channels trust when they connect by TLS, and how it is told where they do not. */
@NullMarked
package budgetflow.alerts.delivery.tls;

import org.jspecify.annotations.NullMarked;
