package budgetflow.dashboard.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.Browser;
import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.web.WebFixture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream as it goes over the wire. */
class LiveStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private WebFixture web;
    private Map<String, String> cookies;

    @BeforeEach
    void start() {
        web = new WebFixture(folder, new TestClock()).filled();
        Browser browser = new Browser(web.port());
        browser.get("/");
        cookies = browser.cookies();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private BufferedReader join(String lastEventId) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/live?since=1"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode next(BufferedReader stream, StringBuilder id) throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("id:")) {
                id.setLength(0);
                id.append(line.substring(3).strip());
            }
            if (line.startsWith("data:")) {
                return JSON.readTree(line.substring(5));
            }
        }
        throw new IOException("the stream has ended");
    }

    @Test
    void onlyWhatChangedIsToldAndWhoComesBackIsToldTheRest() throws Exception {
        String now = Long.toString(web.store.reads().changes().newest());
        StringBuilder id = new StringBuilder();
        try (BufferedReader stream = join(now)) {
            web.store.close(LocalDate.of(2024, 10, 16));

            JsonNode told = next(stream, id);

            assertThat(told.path("complete").asBoolean()).isTrue();
            assertThat(told.path("day").path(0).asText()).isEqualTo("2024-10-16");
            assertThat(told.has("alert")).isFalse();
        }
        web.store.alerts(web.alerts());
        try (BufferedReader back = join(id.toString())) {
            JsonNode told = next(back, id);

            assertThat(told.path("alert")).hasSize(web.alerts().size());
            assertThat(told.has("day")).isFalse();
        }
    }

    @Test
    void whoComesWithTheNumberOfAnotherStoreIsToldThatEverythingMayHaveChanged() throws Exception {
        try (BufferedReader stream = join("7")) {
            assertThat(next(stream, new StringBuilder()).path("complete").asBoolean())
                    .isFalse();
        }
    }
}
