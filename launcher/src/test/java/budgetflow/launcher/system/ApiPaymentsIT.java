package budgetflow.launcher.system;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.payment;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.domain.rejection.Rejection;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.platform.Dashboards;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a program's request to the line's figures: checked by ingest, counted by streams, shown by the dashboard. */
@Timeout(180)
class ApiPaymentsIT {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private String token = "";
    private String base = "";

    @Test
    void whatIsSentMovesTheFiguresOnceAndWhatIsRefusedIsTold() throws Exception {
        try (LiveSystem system = LiveSystem.temporary()) {
            system.startInstance("one");
            system.feed(List.of(budget(ROAD, "100.00"), payment("P-1", ROAD, "2024-02-01", "20.00")));
            system.awaitProcessed();
            Settings settings = system.settingsInForce()
                    .with(SettingKeys.DATA_DIR, folder.toString())
                    .with(SettingKeys.HTTP_PORT, "0")
                    .with(SettingKeys.API_PAYMENTS, "true")
                    .with(SettingKeys.API_REQUESTS_PER_SECOND, "10000");
            token = AccessControl.tokens(settings, Clock.systemUTC())
                    .add(
                            new UserName("treasury"),
                            Assignment.of(Role.BUREAU, List.of(ROAD.region().code()), List.of()),
                            Set.of(TokenRight.SEND_PAYMENTS),
                            Duration.ofDays(1));
            StringWriter messages = new StringWriter();
            Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages, true));
            try (Dashboards dashboard = Dashboards.start(settings, system.wire(), Clock.systemUTC(), output)) {
                Matcher address = ADDRESS.matcher(messages.toString());
                assertThat(address.find()).isTrue();
                base = address.group();
                awaitNet(20_00);

                JsonNode asked = post("/precheck", "ask", row("P-2", "2024-03-01", "80.01"));
                assertThat(asked.path("breach").asBoolean()).isTrue();
                assertThat(asked.findValuesAsText("rule")).contains("R02");
                sendAndCount(system);
                dashboard.checkAlive();
            }
        }
    }

    private void sendAndCount(LiveSystem system) {
        String body = String.join(
                "\n",
                row("P-1", "2024-02-01", "20.00"),
                row("P-2", "2024-03-01", "30.00"),
                row("P-2", "2024-03-01", "30.00"),
                row("P-3", "2024-03-01", "1.234"),
                row("P-4", "2024-03-01", "5.00").replace(ROAD.region().code(), "610116"));
        JsonNode batch = post("/payments", "first", body);
        String path = "/batches/" + batch.path("id").asText();
        batch = await(path, answer -> answer.path("state").asText().equals("DONE"));

        assertThat(batch.path("rows").toString())
                .isEqualTo("{\"read\":5,\"accepted\":1,\"duplicate\":2,\"rejected\":2}");
        assertThat(batch.path("amounts").path("acceptedFen").asLong()).isEqualTo(30_00);
        assertThat(batch.path("errors").findValuesAsText("code"))
                .containsExactly("AMOUNT_BELOW_FEN", "LINE_NOT_PERMITTED");
        awaitNet(50_00);
        String source = batch.path("source").asText();
        assertThat(system.rejections()).extracting(Rejection::recordKey).containsExactly(source + "#4");
        assertThat(post("/payments", "first", body).path("id").asText())
                .isEqualTo(path.substring("/batches/".length()));
    }

    /** The line's own figures, as the API has them. */
    private void awaitNet(long fen) {
        await(
                "/lines/" + ROAD.text(),
                answer -> answer.path("line").path("netFen").asLong() == fen);
    }

    private static String row(String id, String paidOn, String amount) {
        return "{\"entry_id\":\"%s\",\"kind\":\"PAYMENT\",\"region\":\"%s\",\"fiscal_year\":\"%s\",\"unit_code\":\"%s\","
                        .formatted(id, ROAD.region(), ROAD.fiscalYear(), ROAD.unit())
                + "\"line_code\":\"%s\",\"paid_on\":\"%s\",\"amount\":\"%s\"}".formatted(ROAD.code(), paidOn, amount);
    }

    private JsonNode await(String path, Predicate<JsonNode> condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode answer = send(request(path).GET());
            if (condition.test(answer)) {
                return answer;
            }
            assertThat(System.nanoTime())
                    .as("waited too long for %s: %s", path, answer)
                    .isLessThan(until);
        }
    }

    private JsonNode post(String path, String key, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return new ObjectMapper()
                    .readTree(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
