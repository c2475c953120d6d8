package budgetflow.alerts.delivery.tls;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.channel.mail.Mail;
import budgetflow.schemas.security.ServerCertificate;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail with a password, by STARTTLS and by TLS from the first byte. */
@Timeout(60)
class MailOverTlsTest {
    private static final String PASSWORD = "geheim-0815";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("budget@example.org", "budget", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aMailGoesOutAfterLoggingInAndNothingOfItInTheOpen(String security) throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "mail");
        try (TlsFront front = front(certificate, security)) {
            Answer answer = send(front, security, PASSWORD, trusting(certificate));

            assertThat(answer.kind()).as(answer.note()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(front.inTheOpen).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aWrongPasswordIsOneLineWithoutIt(String security) throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "mail");
        try (TlsFront front = front(certificate, security)) {
            Answer answer = send(front, security, "falsch-4711", trusting(certificate));

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.note())
                    .startsWith("the mail server refuses user and password: 535")
                    .doesNotContain("falsch-4711")
                    .hasLineCount(1);
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aServerThatNobodyVouchesForGetsNoPassword(String security) throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "mail");
        try (TlsFront front = front(certificate, security)) {
            Answer answer = send(front, security, PASSWORD, Trust.with(List.of()));

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.note())
                    .startsWith("the mail server: its certificate is not trusted")
                    .hasLineCount(1);
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aServerWithTheCertificateOfAnotherHostGetsNoPassword(String security) throws Exception {
        ServerCertificate certificate = ServerCertificate.make(folder, "mail", "dns:mail.example.org");
        try (TlsFront front = front(certificate, security)) {
            Answer answer = send(front, security, PASSWORD, trusting(certificate));

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.note())
                    .startsWith("the mail server: its certificate is for another host")
                    .hasLineCount(1);
            assertThat(server.getReceivedMessages()).isEmpty();
        }
    }

    private TlsFront front(ServerCertificate certificate, String security) throws Exception {
        return new TlsFront(
                certificate.serverContext(),
                security.equals("starttls"),
                server.getSmtp().getPort());
    }

    private static Trust trusting(ServerCertificate certificate) throws Exception {
        return Trust.with(Trust.read(certificate.certificate()));
    }

    private static Answer send(TlsFront front, String security, String password, Trust trust) {
        Map<String, String> settings = Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(front.port()),
                "security", security,
                "from", "预算执行监控 <budget@example.org>",
                "user", "budget");
        Surroundings surroundings = new Surroundings(
                (address, headers, body) -> {
                    throw new IOException("mail is no HTTP");
                },
                trust,
                Clock.systemUTC(),
                ZoneId.of("Asia/Shanghai"));
        return new Mail()
                .open(StubServer.settings(settings, Map.of("password", password)), surroundings)
                .send(GivenMessage.one());
    }
}
