/** Tests of TLS with other sides' servers, whose certificates are made for one run. */
@NullMarked
package budgetflow.alerts.delivery.tls;

import org.jspecify.annotations.NullMarked;
