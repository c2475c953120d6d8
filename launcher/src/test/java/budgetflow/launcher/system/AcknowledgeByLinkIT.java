package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.link.Claim;
import budgetflow.alerts.delivery.link.LinkTokens;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.RuleCode;
import budgetflow.launcher.broker.FreePorts;
import budgetflow.launcher.closing.Closing;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a payment to a message with a link, and from the link to an acknowledged alert, through a dispatcher's process. */
@Timeout(180)
class AcknowledgeByLinkIT {
    private static final AlertKey OVERSPENT = new AlertKey(RuleCode.R02, AlertSubject.of(ROAD));
    private static final String RECIPIENT = "外部系统";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Pattern LINK = Pattern.compile("\"acknowledgeUrl\":\"([^\"?]+)\\?token=([^\"]+)\"");
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void getShowsPostActsAndNobodyElsesTokenDoes() throws Exception {
        int port = FreePorts.take();
        try (WebhookScene scene = new WebhookScene();
                LiveSystem system = LiveSystem.temporary()) {
            system.startInstance("one");
            system.feed(List.of(budget(ROAD, "100.00"), payment("P-1", ROAD, "2024-02-01", "120.00")));
            system.awaitProcessed();
            try (Closing closing = system.openClosing()) {
                LiveSystem.closeAndJudge(closing, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
            }

            try (AppProcess dispatch = dispatch(system.settingsInForce(), scene, port)) {
                WebhookScene.await(() -> !scene.got.isEmpty());
                Matcher link = LINK.matcher(scene.got.get(0).body());
                assertThat(link.find()).as(scene.got.get(0).body()).isTrue();
                URI page = URI.create(link.group(1));
                assertThat(page).hasPort(port);
                String token = link.group(2);

                HttpResponse<String> shown = get(page, token);
                assertThat(shown.statusCode()).isEqualTo(200);
                assertThat(shown.body()).contains("<form method=\"post\">", "R02", RECIPIENT);
                for (String refused : refusedTokens(token)) {
                    assertThat(get(page, refused).statusCode()).as(refused).isEqualTo(410);
                    assertThat(post(page, refused).statusCode()).as(refused).isEqualTo(410);
                }
                assertThat(post(page, token).statusCode()).isEqualTo(200);
                WebhookScene.await(() -> alert(system).state() == AlertState.ACKNOWLEDGED);
                // All that was refused, and the GET, left nothing behind.
                assertAcknowledgedOnce(alert(system));
                assertThat(dispatch.stop()).as(dispatch.messages()).isEqualTo(TERMINATED);
                assertThat(dispatch.messages()).doesNotContain(KEY, token);
            }
        }
    }

    /** Expired; of somebody who is no recipient; signed by others; and the recipient's own signature on another claim. */
    private static List<String> refusedTokens(String token) {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        LinkTokens ours = new LinkTokens(new Secret(KEY));
        String forSomebodyElse = ours.mint(new Claim(OVERSPENT, "别人", soon));
        String signature = token.substring(token.lastIndexOf('.'));
        return List.of(
                ours.mint(new Claim(OVERSPENT, RECIPIENT, Instant.now().minusSeconds(1))),
                forSomebodyElse,
                new LinkTokens(new Secret(KEY.replace('0', 'x'))).mint(new Claim(OVERSPENT, RECIPIENT, soon)),
                forSomebodyElse.substring(0, forSomebodyElse.lastIndexOf('.')) + signature,
                "");
    }

    private static void assertAcknowledgedOnce(Alert alert) {
        assertThat(alert.history())
                .extracting(AlertEvent::kind)
                .containsExactly(AlertEventKind.OPEN, AlertEventKind.ACKNOWLEDGED);
        Handling handling = Objects.requireNonNull(alert.last().handling());
        assertThat(handling.actor()).isEqualTo(RECIPIENT);
        assertThat(handling.text()).contains("by link");
    }

    private AppProcess dispatch(Settings settings, WebhookScene scene, int port) throws IOException {
        Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Files.writeString(folder.resolve("key"), KEY);
        Path routing = Files.writeString(
                folder.resolve("routing.yaml"), scene.routing("${file:secret}") + """
                links:
                  base: http://127.0.0.1:%1$d/ack
                  key: ${file:key}
                  valid_for: 1h
                  listen: 127.0.0.1:%1$d
                """.formatted(port));
        return AppProcess.start(
                folder,
                Map.of(),
                List.of(
                        "dispatch",
                        "--bootstrap",
                        settings.bootstrapServers(),
                        "--registry",
                        settings.get(SettingKeys.REGISTRY_URL).toString(),
                        "--set=partitions=" + settings.get(SettingKeys.PARTITIONS),
                        "--set=routing-file=" + routing));
    }

    private static Alert alert(LiveSystem system) {
        return system.topics().latest(Topics.ALERTS).stream()
                .filter(alert -> alert.key().equals(OVERSPENT))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(URI page, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(page + "?token=" + token)).build());
    }

    private static HttpResponse<String> post(URI page, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(page)
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
