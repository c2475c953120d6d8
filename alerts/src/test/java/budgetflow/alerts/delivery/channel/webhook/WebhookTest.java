package budgetflow.alerts.delivery.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.Channel;
import budgetflow.alerts.delivery.channel.ChannelSettings;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_" + "c2Vjb25kIHNlY3JldCBmb3Igcm90YXRpb24=";
    private static final Instant NOW = Instant.ofEpochSecond(1614265330L);

    @Test
    void signsAsStandardWebhooksSays() {
        assertThat(Webhook.sign(
                        Webhook.key(new Secret(SECRET)),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330L,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void carriesItsIdAndASignatureForEachSecret() throws IOException {
        try (StubServer stub = new StubServer()) {
            Answer answer = open(stub, SECRET + " " + OTHER).send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
            StubServer.Got got = stub.got.get(0);
            byte[] body = got.body().getBytes(StandardCharsets.UTF_8);
            assertThat(got.headers())
                    .containsEntry("webhook-id", "msg_0123")
                    .containsEntry("webhook-timestamp", "1614265330")
                    .containsEntry(
                            "webhook-signature",
                            Webhook.sign(Webhook.key(new Secret(SECRET)), "msg_0123", 1614265330L, body) + " "
                                    + Webhook.sign(Webhook.key(new Secret(OTHER)), "msg_0123", 1614265330L, body));
            JsonNode json = new ObjectMapper().readTree(got.body());
            assertThat(json.at("/alerts/0/valueFen").asLong()).isEqualTo(123_456_789);
            assertThat(json.at("/alerts/0/rule").asText()).isEqualTo("R02");
        }
    }

    @Test
    void triesOfOneMessageAreAlike() throws IOException {
        try (StubServer stub = new StubServer()) {
            Channel channel = open(stub, SECRET);
            stub.first(503, "busy");

            assertThat(channel.send(GivenMessage.many(3)).kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(channel.send(GivenMessage.many(3)).kind()).isEqualTo(Answer.Kind.TAKEN);

            assertThat(stub.got.get(1)).isEqualTo(stub.got.get(0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "204, TAKEN",
        "301, REFUSED",
        "307, REFUSED",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "408, LATER",
        "410, REFUSED",
        "425, LATER",
        "429, THROTTLED",
        "500, LATER",
        "503, LATER"
    })
    void theStatusDecides(int status, Answer.Kind kind) throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.says(status, "", "Location", stub.url() + "/elsewhere");

            assertThat(open(stub, SECRET).send(GivenMessage.one()).kind()).isEqualTo(kind);
            // Redirects lead nowhere.
            assertThat(stub.got).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Thu, 25 Feb 2021 15:03:10 GMT', PT1M",
        "999999999, P1D",
        "'Thu, 25 Feb 2020 15:03:10 GMT',",
        "soon,"
    })
    void retryAfterIsReadInSecondsAndAsADate(String header, Duration patience) throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.says(503, "", "Retry-After", header);

            Answer answer = open(stub, SECRET).send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.patience().filter(asked -> patience != null))
                    .isEqualTo(java.util.Optional.ofNullable(patience));
        }
    }

    @Test
    void whoeverHangsIsTriedLater() throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.first(0, "");

            Answer answer = open(stub, SECRET).send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.note()).contains("did not answer within 2 s");
        }
    }

    @Test
    void whoeverIsNotThereIsTriedLater() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (StubServer stub = new StubServer()) {
            Answer answer = new Webhook()
                    .open(settings("http://127.0.0.1:" + port + "/secret-path", SECRET), stub.surroundings(NOW))
                    .send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.LATER);
            assertThat(answer.note()).doesNotContain("secret-path");
        }
    }

    @Test
    void aPrivateAddressIsRefusedUnlessItIsAllowed() throws IOException {
        try (StubServer stub = new StubServer()) {
            String byName = stub.url().replace("127.0.0.1", "localhost");

            Answer answer = new Webhook()
                    .open(settings(byName, SECRET), stub.surroundings(NOW))
                    .send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.REFUSED);
            assertThat(answer.note()).contains("localhost leads to a private address", "allow_private");
            assertThat(stub.got).isEmpty();
        }
    }

    @Test
    void anUnfitSecretIsToldWithoutItself() throws IOException {
        try (StubServer stub = new StubServer()) {
            assertThatThrownBy(() -> open(stub, "whsec_not!base64"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("not!base64");
        }
    }

    private static ChannelSettings settings(String url, String secrets) {
        return StubServer.settings(Map.of("url", url), Map.of("secrets", secrets));
    }

    private static Channel open(StubServer stub, String secrets) {
        return new Webhook().open(settings(stub.url() + "/in?a=b", secrets), stub.surroundings(NOW));
    }

    @Test
    void theSettingsAreNeverPrinted() {
        assertThat(settings("http://h.example.org/path", SECRET).toString())
                .isEqualTo("settings [url], secrets [secrets]");
        assertThat(List.of(new Secret(SECRET)).toString()).isEqualTo("[****]");
    }
}
