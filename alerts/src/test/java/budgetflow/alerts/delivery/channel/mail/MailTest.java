package budgetflow.alerts.delivery.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.channel.Surroundings;
import budgetflow.alerts.delivery.message.Message;
import budgetflow.alerts.delivery.tls.Trust;
import budgetflow.domain.alert.Severity;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class MailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailHasTextAndHtmlWithEveryValueEscaped() throws Exception {
        String nasty = "<script>alert('养护&\"')</script>";
        Message message = GivenMessage.of(GivenMessage.linked(
                GivenMessage.item(1, "交通局 <b>", nasty, Severity.HIGH), "https://b.example.org/ack?token=v1.a.b&x=1"));

        Answer answer = open(server.getSmtp().getPort()).send(message);

        assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(mail.getSubject()).isEqualTo("【严重】超预算（R02） 公路站 · " + nasty);
        assertThat(mail.getFrom()[0].toString()).contains("budget@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<msg_0123@example.org>");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains(nasty, "123.46 万元", "https://b.example.org");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("&lt;script&gt;alert(&#39;养护&amp;&quot;&#39;)&lt;/script&gt;", "<h2>交通局 &lt;b&gt;</h2>")
                .contains("href=\"https://b.example.org/ack?token=v1.a.b&amp;x=1\"")
                .doesNotContain("<script>");
    }

    @Test
    void aNameCannotAddHeaders() throws Exception {
        Message message =
                GivenMessage.of(GivenMessage.item(1, "d", "road\r\nBcc: evil@example.org\r\n\r\nbody", Severity.HIGH));

        open(server.getSmtp().getPort()).send(message);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(2);
    }

    @Test
    void laterMailsAboutAnAlertStandInTheThreadOfTheFirst() throws Exception {
        Channel channel = open(server.getSmtp().getPort());
        Message later = GivenMessage.one();
        Message first = new Message("msg_first", "社保科", List.of("a@example.org"), later.plannedAt(), later.items());

        channel.send(first);
        channel.send(later);

        MimeMessage begin = server.getReceivedMessages()[0];
        MimeMessage answer = server.getReceivedMessages()[1];
        assertThat(begin.getMessageID()).isEqualTo("<msg_first@example.org>");
        assertThat(begin.getHeader("In-Reply-To")).isNull();
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<msg_first@example.org>");
        assertThat(answer.getHeader("References")).containsExactly("<msg_first@example.org>");
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(open(port).send(GivenMessage.one()).kind()).isEqualTo(Answer.Kind.LATER);
    }

    @ParameterizedTest
    @CsvSource({"450 4.2.1 busy, LATER", "550 5.1.1 no such user, REFUSED", "554 5.7.1 no, REFUSED"})
    void whatTheServerSaysDecides(String reply, Answer.Kind kind) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> refuseRecipients(server, reply));

            Answer answer = open(server.getLocalPort()).send(GivenMessage.one());

            assertThat(answer.kind()).as(answer.note()).isEqualTo(kind);
            serving.get();
        }
    }

    /** As little SMTP as it takes to refuse a recipient. */
    private static void refuseRecipients(ServerSocket server, String reply) {
        try (Socket socket = server.accept();
                var in = new java.io.BufferedReader(
                        new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 stub");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("QUIT")) {
                    say(socket, "221 bye");
                    return;
                }
                say(socket, line.startsWith("RCPT") ? reply : "250 ok");
            }
        } catch (IOException gone) {
            // The client has seen enough.
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPasswordIsNeverSentInTheOpenNorTold() {
        Map<String, String> login =
                Map.of("host", "127.0.0.1", "security", "none", "from", "b@example.org", "user", "u");

        assertThatThrownBy(() -> new Mail().open(StubServer.settings(login, Map.of("password", "geheim")), nothing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("starttls")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aServerWithoutTlsGetsNothingWhereTlsIsAskedFor() {
        Map<String, String> settings = new HashMap<>(settings(server.getSmtp().getPort()));
        settings.remove("security");

        Answer answer = new Mail()
                .open(StubServer.settings(settings, Map.of()), nothing())
                .send(GivenMessage.one());

        assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(port),
                "security", "none",
                "from", "预算执行监控 <budget@example.org>");
    }

    private static Channel open(int port) {
        return new Mail().open(StubServer.settings(settings(port), Map.of()), nothing());
    }

    private static Surroundings nothing() {
        return new Surroundings(
                (address, headers, body) -> {
                    throw new IOException("mail is no HTTP");
                },
                Trust.with(List.of()),
                Clock.systemUTC(),
                ZoneId.of("Asia/Shanghai"));
    }
}
