/** E-mail by SMTP. */
@NullMarked
package budgetflow.alerts.delivery.channel.mail;

import org.jspecify.annotations.NullMarked;
