package budgetflow.alerts.delivery.channel.mail;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelKey;
import budgetflow.alerts.delivery.channel.ChannelKind;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.alerts.delivery.tls.Trust;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** 电子邮件: by SMTP, with a text and an HTML part, one thread for each alert. The connection is closed after each message. */
public final class Mail implements ChannelKind {
    private static final String TIMEOUT_MILLIS = "10000";

    /** How the connection is kept secret. */
    private enum Security {
        /** Begins in the open and must turn to TLS before anything else. */
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<ChannelKey> keys() {
        return List.of(
                ChannelKey.required("host"),
                ChannelKey.optional("port"),
                ChannelKey.optional("security"),
                ChannelKey.required("from"),
                ChannelKey.optional("user"),
                ChannelKey.optionalSecret("password"));
    }

    @Override
    public boolean hasAddresses() {
        return true;
    }

    @Override
    public Channel open(ChannelSettings settings, Surroundings surroundings) {
        Security security = security(settings);
        Session session = Session.getInstance(properties(settings, security, surroundings.trust()));
        MailForm form = new MailForm(session, sender(settings));
        Optional<String> user = settings.find("user");
        Optional<Secret> password = settings.findSecret("password");
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("user and password go together");
        }
        if (user.isPresent() && security == Security.NONE) {
            throw new IllegalArgumentException("a password is sent over starttls or tls only");
        }
        return message -> {
            try {
                MimeMessage mail = form.of(message);
                try (Transport transport = session.getTransport()) {
                    transport.connect(
                            user.orElse(null), password.map(Secret::reveal).orElse(null));
                    transport.sendMessage(mail, mail.getAllRecipients());
                }
                return Answer.taken("SMTP 250");
            } catch (MessagingException failed) {
                return MailFailures.answer(failed, settings.allSecrets());
            }
        };
    }

    private static Properties properties(ChannelSettings settings, Security security, Trust trust) {
        String protocol = security == Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(prefix + "host", settings.get("host"));
        properties.put(prefix + "port", settings.find("port").map(Mail::port).orElse(Integer.toString(security.port)));
        properties.put(prefix + "auth", Boolean.toString(settings.find("user").isPresent()));
        properties.put(prefix + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.put(prefix + "starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.socketFactory", trust.sockets());
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.put(prefix + "timeout", TIMEOUT_MILLIS);
        properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
        return properties;
    }

    private static String port(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("port must be a number");
        }
        return text;
    }

    private static Security security(ChannelSettings settings) {
        String asked = settings.find("security").orElse("starttls");
        return Arrays.stream(Security.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("security must be "
                        + Arrays.stream(Security.values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static InternetAddress sender(ChannelSettings settings) {
        try {
            InternetAddress sender = new InternetAddress(settings.get("from"), true);
            // Names that are not ASCII are encoded as headers want them.
            return sender.getPersonal() == null
                    ? sender
                    : new InternetAddress(sender.getAddress(), sender.getPersonal(), "UTF-8");
        } catch (AddressException | java.io.UnsupportedEncodingException unreadable) {
            throw new IllegalArgumentException("from must be an e-mail address, such as 预警 <budget@example.org>");
        }
    }
}
