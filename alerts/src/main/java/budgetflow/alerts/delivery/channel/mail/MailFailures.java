package budgetflow.alerts.delivery.channel.mail;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Replies;
import budgetflow.alerts.delivery.message.Markdown;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.alerts.delivery.tls.TlsFailures;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means: SMTP codes from 500 on are for good, all else may pass. */
final class MailFailures {
    private static final int LONGEST_NOTE_BYTES = 200;
    private static final int FOR_GOOD = 500;

    private MailFailures() {}

    static Answer answer(MessagingException failure, List<Secret> secrets) {
        String note = Replies.oneLine(told(failure));
        for (Secret secret : secrets) {
            note = secret.mask(note);
        }
        note = Markdown.cut(note, LONGEST_NOTE_BYTES);
        return isForGood(failure) ? Answer.refused(note) : Answer.later(note);
    }

    private static String told(MessagingException failure) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof AuthenticationFailedException) {
            return "the mail server refuses user and password: " + said;
        }
        return TlsFailures.told(failure)
                .map(reason -> "the mail server: " + reason)
                .orElse(failure.getClass().getSimpleName() + ": " + said);
    }

    private static boolean isForGood(MessagingException failure) {
        // A password is changed by people: what waits for them is tried again like a server that is down.
        if (failure instanceof AuthenticationFailedException) {
            return false;
        }
        if (failure instanceof AddressException) {
            return true;
        }
        for (Exception each = failure;
                each != null;
                each = each instanceof MessagingException next ? next.getNextException() : null) {
            if (code(each) >= FOR_GOOD) {
                return true;
            }
        }
        return false;
    }

    private static int code(Exception failure) {
        if (failure instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failure instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }
}
