package budgetflow.launcher.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.ChosenRunners;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.Runners;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code alerts test-send}, for every kind of channel there is, against a stub of its other side. */
@Timeout(60)
class TestSendTest {
    private static final String TOKEN = "token-9f2c";

    private final List<String> got = new CopyOnWriteArrayList<>();
    private final StringWriter data = new StringWriter();
    private final StringWriter messages = new StringWriter();
    private volatile String answer = "{\"errcode\":0,\"code\":0}";

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("token"), TOKEN);
        Files.writeString(folder.resolve("whsec"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            webhook      | secrets: '${file:whsec}'                            | "type":"budget.alerts.test"
            dingtalk     | token: '${file:token}', secret: '${file:whsec}'     | "msgtype":"markdown"
            wecom        | key: '${file:token}'                                | "msgtype":"markdown"
            feishu       | token: '${file:token}', secret: '${file:whsec}'     | "msg_type":"interactive"
            alertmanager | user: budget, password: '${file:token}'             | "alertname":"BudgetflowTest"
            """)
    void aMessageSaysThatItIsATest(String kind, String settings, String form) throws IOException {
        int code = testSend(channel(kind, settings));

        assertThat(code).as(messages.toString()).isZero();
        assertThat(messages.toString()).contains("收信人: 已送达 / delivered");
        assertThat(got).singleElement().satisfies(body -> assertThat(body).contains(form, "测试"));
        assertThat(data.toString()).isEmpty();
    }

    @Test
    void soDoesAMail() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            int code = testSend("""
                    channels:
                      c: {kind: mail, host: 127.0.0.1, port: %d, security: none, from: b@example.org}
                    recipients:
                      收信人: {channel: c, to: a@example.org}
                    """.formatted(mail.getSmtp().getPort()));

            assertThat(code).as(messages.toString()).isZero();
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(mail.getReceivedMessages()[0].getSubject()).contains("测试");
        } finally {
            mail.stop();
        }
    }

    @Test
    void whatTheOtherSideSaysIsOneLineWithoutTheToken() throws IOException {
        answer = "{\"errcode\":300001,\"errmsg\":\"no such\\n token " + TOKEN + "\"}";

        int code = testSend(channel("dingtalk", "token: '${file:token}'"));

        assertThat(code).isEqualTo(ExitCode.UNREACHABLE.code());
        assertThat(messages.toString())
                .contains("收信人: 未送达 / not delivered: REFUSED, errcode 300001 no such token ****")
                .doesNotContain(TOKEN)
                .hasLineCount(1);
    }

    @Test
    void aPrivateAddressIsRefusedWithWhatToDo() throws IOException {
        int code = testSend(channel("wecom", "key: '${file:token}'").replace("allow_private: [127.0.0.1]\n", ""));

        assertThat(code).isEqualTo(ExitCode.UNREACHABLE.code());
        assertThat(messages.toString()).contains("127.0.0.1 leads to a private address", "allow_private");
        assertThat(got).isEmpty();
    }

    @Test
    void anUnknownRecipientNamesThoseThereAre() throws IOException {
        int code = testSend(channel("wecom", "key: '${file:token}'").replace("收信人", "别人"));

        assertThat(code).isEqualTo(ExitCode.CONFIGURATION.code());
        assertThat(messages.toString())
                .contains("there is no recipient 收信人", "there are: 别人")
                .hasLineCount(1);
    }

    private String channel(String kind, String settings) {
        return """
                allow_private: [127.0.0.1]
                channels:
                  c: {kind: %s, url: 'http://127.0.0.1:%d/robot', %s}
                recipients:
                  收信人: {channel: c}
                """.formatted(kind, server.getAddress().getPort(), settings);
    }

    private int testSend(String routing) throws IOException {
        Path file = Files.writeString(folder.resolve("routing.yaml"), routing);
        Runners runners = ChosenRunners.onlyThese()
                .delivery(new DeliveryTask(Clock.systemUTC()))
                .build();
        Output output = new Output(new PrintWriter(data, true), new PrintWriter(messages, true));
        return BudgetflowCommand.commandLine(runners, output)
                .execute("alerts", "test-send", "--recipient", "收信人", "--set", "routing-file=" + file);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] reply = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
