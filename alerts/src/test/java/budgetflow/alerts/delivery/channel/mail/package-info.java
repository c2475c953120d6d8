/** Tests of mail against a mail server in this process. */
@NullMarked
package budgetflow.alerts.delivery.channel.mail;

import org.jspecify.annotations.NullMarked;
