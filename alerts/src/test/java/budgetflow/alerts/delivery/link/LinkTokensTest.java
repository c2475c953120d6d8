package budgetflow.alerts.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.key.LineKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
    private static final Instant NOW = Instant.parse("2024-07-03T02:00:00Z");
    private static final AlertKey ALERT =
            new AlertKey(RuleCode.R10, AlertSubject.of(LineKey.of("130281/2024/473001/13028124P00337210001L")));
    private static final Claim CLAIM = new Claim(ALERT, "社保科", NOW.plusSeconds(60));

    private final LinkTokens tokens = new LinkTokens(new Secret("k".repeat(32)));

    @Test
    void aTokenSaysWhatItWasMintedForUntilItExpires() {
        String token = tokens.mint(CLAIM);

        assertThat(token).matches("v1\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
        assertThat(tokens.verify(token, NOW)).contains(CLAIM);
        assertThat(tokens.verify(token, NOW.plusSeconds(59))).contains(CLAIM);
        assertThat(tokens.verify(token, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatWasChangedOrSignedByOthersIsNothing() {
        String token = tokens.mint(CLAIM);
        String[] parts = token.split("\\.");
        String otherRecipient = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("社保科", "教育科")
                        .getBytes(StandardCharsets.UTF_8));
        String ofOthers = new LinkTokens(new Secret("x".repeat(32))).mint(CLAIM);

        for (String forged : List.of(
                "",
                "v1..",
                "v1.a.b",
                "v2." + parts[1] + "." + parts[2],
                parts[0] + "." + otherRecipient + "." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2].substring(1),
                parts[0] + "." + parts[1] + ".!!!",
                token + "." + parts[2],
                "v1." + "A".repeat(10_000) + "." + parts[2],
                ofOthers)) {
            assertThat(tokens.verify(forged, NOW)).as(forged).isEmpty();
        }
    }

    @Test
    void getShowsAndPostActs() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (AcknowledgePage page = AcknowledgePage.start(
                free,
                tokens,
                Set.of("社保科"),
                (claim, at) -> acknowledged.add(claim.alert().text() + " " + claim.recipient() + " " + at),
                Clock.fixed(NOW, ZoneId.of("UTC")))) {
            String token = tokens.mint(CLAIM);
            URI link = URI.create("http://127.0.0.1:" + page.port() + "/ack?token=" + token);

            HttpResponse<String> shown = get(link);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("社保科", "进度滞后", "<form method=\"post\">", token);
            assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(acknowledged).isEmpty();

            HttpResponse<String> done = post(link, token);
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(acknowledged).containsExactly(ALERT.text() + " 社保科 " + NOW);

            assertThat(post(link, token + "x").statusCode()).isEqualTo(410);
            assertThat(get(URI.create("http://127.0.0.1:" + page.port() + "/")).statusCode())
                    .isEqualTo(410);
            String dismissed = tokens.mint(new Claim(ALERT, "教育科", CLAIM.expiresAt()));
            assertThat(get(URI.create(link.toString().replace(token, dismissed)))
                            .statusCode())
                    .isEqualTo(410);
            assertThat(post(link, dismissed).statusCode()).isEqualTo(410);
            assertThat(acknowledged).hasSize(1);
        }
    }

    @Test
    void whereItCannotBeWrittenDownItIsNotSaidToBe() throws Exception {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (AcknowledgePage page = AcknowledgePage.start(
                free,
                tokens,
                Set.of("社保科"),
                (claim, at) -> {
                    throw new IllegalStateException("no broker");
                },
                Clock.fixed(NOW, ZoneId.of("UTC")))) {
            URI link = URI.create("http://127.0.0.1:" + page.port() + "/ack");

            assertThat(post(link, tokens.mint(CLAIM)).statusCode()).isEqualTo(503);
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(URI address, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
