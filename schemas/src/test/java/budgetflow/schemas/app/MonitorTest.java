package budgetflow.schemas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.SettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("try") // It is asked from outside.
class MonitorTest {
    private final Settings settings = Settings.defaults().with(SettingKeys.MONITOR_ADDRESS, "127.0.0.1:" + freePort());
    private AppHealth health = AppHealth.RUNNING;

    private final Watched app = new Watched() {
        @Override
        public AppHealth health() {
            return health;
        }

        @Override
        public String metrics() {
            return "figure 1\n";
        }
    };

    @ParameterizedTest
    @CsvSource({"STARTING, 200, 503", "RUNNING, 200, 200", "FAILED, 503, 503", "CLOSED, 503, 503"})
    void livesUnlessItFailedAndIsReadyWhileItProcesses(AppHealth now, int live, int ready) throws Exception {
        health = now;
        try (Monitor monitor = Monitor.start(settings, app)) {
            assertThat(get("/health/live").statusCode()).isEqualTo(live);
            assertThat(get("/health/ready").statusCode()).isEqualTo(ready);
            assertThat(get("/health/ready").body()).isEqualToIgnoringCase(now + "\n");
        }
    }

    @Test
    void figuresAreInTheFormatOfPrometheus() throws Exception {
        try (Monitor monitor = Monitor.start(settings, app)) {
            assertThat(get("/metrics").body()).isEqualTo("figure 1\n");
            assertThat(get("/metrics").headers().firstValue("content-type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
            assertThat(send(request("/metrics").POST(HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void whereNoAddressIsSetNothingIsOpened() throws Exception {
        try (Monitor monitor = Monitor.start(Settings.defaults(), app)) {
            assertThatThrownBy(() -> get("/health/live")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAddressThatIsTakenIsASettingToChange() {
        try (Monitor monitor = Monitor.start(settings, app)) {
            assertThatThrownBy(() -> Monitor.start(settings, app))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("monitor-address");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + settings.get(SettingKeys.MONITOR_ADDRESS) + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
