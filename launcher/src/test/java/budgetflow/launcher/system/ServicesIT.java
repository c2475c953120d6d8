package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.AccessControl;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.launcher.broker.FreePorts;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.launcher.sample.SampleReplay;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The services of docker-compose.yml, each a process started as its container would: the image's own options for Java,
 * the service's command and variables, and the image's own question whether it is healthy.
 */
@Timeout(300)
class ServicesIT {
    private static final int TERMINATED = 143;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern METRIC = Pattern.compile("\\b((?:kafka|budgetflow)_\\w+)");

    @TempDir
    private Path folder;

    private final Map<String, AppProcess> running = new LinkedHashMap<>();
    private final Map<String, Integer> monitorPorts = new LinkedHashMap<>();
    private final Map<String, String> instead = new LinkedHashMap<>();

    /** Others run the same tests elsewhere. */
    Place place() {
        return Place.EMBEDDED;
    }

    @AfterEach
    void endWhatStillRuns() {
        running.values().forEach(AppProcess::close);
    }

    @Test
    void theyLoadTheSampleAndTellHowTheyAre() throws Exception {
        try (Place.Platform platform = place().start(Settings.defaults());
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            AppProcess topics = start("create-topics", platform);
            assertThat(topics.exitCode()).as(topics.messages()).isZero();
            List<String> apps = List.of("streams-1", "streams-2", "alerts");
            for (String app : apps) {
                start(app, platform).awaitMessage("running: ");
            }
            for (String app : apps) {
                awaitHealthy(app);
            }

            AppProcess samples = loadSamples(platform);
            assertThat(samples.exitCode()).as(samples.messages()).isZero();
            SampleOnKafka.checkLines(new TopicReader(platform.settings().clientProperties(), wire), new SampleReplay());

            // It makes up for the days since.
            start("closer", platform).awaitMessage("closed through 20");
            awaitHealthy("closer");
            dashboardOpensToItsUsersAlone(platform);
            assertMetrics();

            for (Map.Entry<String, AppProcess> app : running.entrySet()) {
                if (app.getValue().isAlive()) {
                    assertThat(app.getValue().stop())
                            .as(app.getKey() + app.getValue().messages())
                            .isEqualTo(TERMINATED);
                }
            }
            assertThat(isHealthy("alerts")).isFalse();
        }
    }

    private AppProcess start(String service, Place.Platform platform) throws IOException {
        List<String> command = new ArrayList<>(AppProcess.java(imageOptions()));
        command.add(ComposeFile.service(service).path("command").asText());
        AppProcess process = AppProcess.startCommand(folder, variables(service, platform), command);
        running.put(service, process);
        return process;
    }

    /** As the service is, it is reached from outside its container: not before there is a user, whom it then asks for. */
    private void dashboardOpensToItsUsersAlone(Place.Platform platform) throws Exception {
        AppProcess refused = start("dashboard", platform);
        assertThat(refused.exitCode()).as(refused.messages()).isEqualTo(5);
        assertThat(refused.messages()).contains("users add");

        Path data = folder.resolve("dashboard");
        AccessControl.users(Settings.defaults().with(SettingKeys.DATA_DIR, data.toString()), Clock.systemUTC())
                .add(
                        new UserName("synthetic"),
                        Assignment.of(Role.OPERATOR, List.of(), List.of()),
                        "correct horse".toCharArray());
        // What it needs a user for; here nothing shall be reached from elsewhere.
        instead.put(SettingKeys.HTTP_ADDRESS.variable(), "127.0.0.1");
        start("dashboard", platform).awaitMessage("running: ");
        awaitHealthy("dashboard");
        String dashboard = "http://127.0.0.1:" + monitorPorts.get("dashboard http");
        assertThat(get(dashboard + "/health/ready")).contains("running");
        assertThat(get(dashboard + "/sign-in")).contains("name=\"password\"");
        assertThat(get(dashboard + "/lines")).doesNotContain("130281");
        assertThat(get(dashboard + "/metrics")).contains("budgetflow_projection_records_total");
    }

    private AppProcess loadSamples(Place.Platform platform) throws IOException {
        List<String> entrypoint =
                ComposeFile.texts(ComposeFile.service("samples").path("entrypoint"));
        assertThat(entrypoint.subList(0, 3)).containsExactly("/opt/budgetflow/load-samples", "/samples", "java");
        List<String> command = new ArrayList<>(List.of(
                ComposeFile.PROJECT.resolve("docker/load-samples").toString(),
                ComposeFile.PROJECT.resolve("samples/zunhua-2024").toString()));
        command.addAll(AppProcess.java(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
        AppProcess process = AppProcess.startCommand(folder, variables("samples", platform), command);
        running.put("samples", process);
        return process;
    }

    private static List<String> imageOptions() {
        List<String> words = ImageFile.entrypoint();
        return words.subList(1, words.indexOf("-jar"));
    }

    /** The service's own, but for what differs here: addresses, one broker instead of three, folders. */
    private Map<String, String> variables(String service, Place.Platform platform) {
        Map<String, String> variables = ComposeFile.environment(service);
        Settings there = platform.settings();
        variables.put(SettingKeys.BOOTSTRAP.variable(), there.bootstrapServers());
        variables.put(
                SettingKeys.REGISTRY_URL.variable(),
                there.get(SettingKeys.REGISTRY_URL).toString());
        variables.put(SettingKeys.REPLICATION_FACTOR.variable(), "1");
        variables.put(SettingKeys.DATA_DIR.variable(), folder.resolve(service).toString());
        // Always due: whoever closes makes up for what is open.
        variables.put(SettingKeys.CLOSE_DAYS.variable(), "auto 00:00");
        int port = monitorPorts.computeIfAbsent(service, any -> FreePorts.take());
        variables.put(SettingKeys.MONITOR_ADDRESS.variable(), "127.0.0.1:" + port);
        int http = monitorPorts.computeIfAbsent(service + " http", any -> FreePorts.take());
        variables.put(SettingKeys.HTTP_PORT.variable(), Integer.toString(http));
        variables.putAll(instead);
        return variables;
    }

    private void awaitHealthy(String service) throws Exception {
        long started = System.nanoTime();
        while (!isHealthy(service)) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new AssertionError(service + " does not get healthy: "
                        + running.get(service).messages());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isHealthy(String service) throws Exception {
        Map<String, String> address =
                Map.of(SettingKeys.MONITOR_ADDRESS.variable(), "0.0.0.0:" + monitorPorts.get(service));
        String script = ComposeFile.PROJECT.resolve("docker/healthy").toString();
        return AppProcess.startCommand(folder, address, List.of(script)).exitCode() == 0;
    }

    /** What the dashboard draws is what the apps tell. */
    private void assertMetrics() throws Exception {
        TreeSet<String> told = new TreeSet<>();
        for (String app : List.of("streams-1", "streams-2", "alerts", "closer", "dashboard")) {
            String text = get("http://127.0.0.1:" + monitorPorts.get(app) + "/metrics");
            assertThat(text).contains("state=\"running\"} 1\n");
            METRIC.matcher(text).results().forEach(metric -> told.add(metric.group(1)));
        }
        String dashboard = Files.readString(
                ComposeFile.PROJECT.resolve("docker/grafana/dashboards/budgetflow.json"), StandardCharsets.UTF_8);
        TreeSet<String> drawn = new TreeSet<>();
        METRIC.matcher(dashboard).results().forEach(metric -> drawn.add(metric.group(1)));

        assertThat(drawn).hasSizeGreaterThan(4);
        assertThat(told).containsAll(drawn);
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
