package budgetflow.alerts.delivery.channel.mail;

import budgetflow.alerts.delivery.message.Item;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.message.Wording;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a mail of a message: the same mail, with the same Message-ID, however often it is made. */
final class MailForm {
    /** A digest may belong to many threads; more ids than these only make the header long. */
    private static final int MOST_REFERENCES = 20;

    private final Session session;
    private final InternetAddress from;

    MailForm(Session session, InternetAddress from) {
        this.session = session;
        this.from = from;
    }

    MimeMessage of(Message message) throws MessagingException {
        MimeMessage mail = new WithOwnId(session, id(message.id()));
        mail.setFrom(from);
        for (String address : message.addresses()) {
            mail.addRecipient(RecipientType.TO, new InternetAddress(address, true));
        }
        // A line break in a name would begin a header of its own.
        mail.setSubject(Wording.title(message).replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.plannedAt()));
        // Answering machines do not answer it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        thread(mail, message);
        mail.setContent(parts(message));
        mail.saveChanges();
        return mail;
    }

    /** Later mails about an alert stand below the first; of several alerts the first told names the thread. */
    private void thread(MimeMessage mail, Message message) throws MessagingException {
        List<String> threads = message.items().stream()
                .map(Item::threadId)
                .filter(thread -> !thread.equals(message.id()))
                .distinct()
                .limit(MOST_REFERENCES)
                .map(this::id)
                .toList();
        if (!threads.isEmpty()) {
            mail.setHeader("In-Reply-To", threads.get(0));
            mail.setHeader("References", threads.stream().collect(Collectors.joining("\r\n ")));
        }
    }

    /** Plain text first: of alternatives the last is the best. */
    private static MimeMultipart parts(Message message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(MailText.plain(message), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailText.html(message), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    private String id(String messageId) {
        String address = from.getAddress();
        return "<" + messageId + address.substring(address.lastIndexOf('@')) + ">";
    }

    /** Jakarta Mail gives every mail an id of its own, unless it is told not to like this. */
    private static final class WithOwnId extends MimeMessage {
        private final String id;

        WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
