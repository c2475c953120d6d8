package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.RuleCode;
import budgetflow.launcher.broker.FreePorts;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.platform.LocalPlatform;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher beside the apps it comes with by the setting routing-file, and what it does when there are two. */
@Timeout(240)
class DispatchBesideIT {
    private static final int TERMINATED = 143;
    private static final String TAKEN_OVER = "another dispatcher has taken over";

    @TempDir
    private Path folder;

    @Test
    void runTellsPeopleAndHowManyItTold() throws Exception {
        Settings settings = Settings.defaults()
                .with(SettingKeys.BOOTSTRAP, "127.0.0.1:" + FreePorts.take())
                .with(SettingKeys.REGISTRY_URL, "http://127.0.0.1:" + FreePorts.take());
        int monitor = FreePorts.take();
        try (WebhookScene scene = new WebhookScene();
                AppProcess run =
                        start(scene, settings, monitor, "run", "--set", "close-days=manual", "--set", "http-port=0");
                WireFormat wire = WireFormat.of(settings, Patience.ONE_TRY)) {
            run.awaitMessage("running: ");

            WebhookScene.raise(settings, wire, RuleCode.R10);

            WebhookScene.await(() -> metrics(monitor).contains("budgetflow_deliveries{outcome=\"sent\"} 1\n"));
            assertThat(scene.got).hasSize(1);
            assertThat(metrics(monitor))
                    .contains("{app=\"budgetflow-streams\",state=\"running\"} 1\n")
                    .contains("{app=\"budgetflow-alerts\",state=\"running\"} 1\n")
                    .contains("{app=\"dispatch\",state=\"running\"} 1\n")
                    .containsOnlyOnce("# TYPE budgetflow_app_state gauge\n");
            assertThat(run.stop()).as(run.messages()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void whereAnotherTakesOverAlertsSaysSoOnceAndGoesOnAndDispatchEnds() throws Exception {
        int alertsMonitor = FreePorts.take();
        try (WebhookScene scene = new WebhookScene();
                LocalPlatform platform = LocalPlatform.temporary(Settings.defaults());
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            Settings settings = platform.settings();
            try (AppProcess alerts = start(scene, settings, alertsMonitor, "alerts")) {
                awaitDispatching(alertsMonitor);
                WebhookScene.raise(settings, wire, RuleCode.R10);
                WebhookScene.await(
                        () -> metrics(alertsMonitor).contains("budgetflow_deliveries{outcome=\"sent\"} 1\n"));

                try (AppProcess second = startDispatch(scene, settings)) {
                    WebhookScene.raise(settings, wire, RuleCode.R12);
                    alerts.awaitMessage(TAKEN_OVER);
                    WebhookScene.await(() -> scene.got.size() == 2);

                    try (AppProcess third = startDispatch(scene, settings)) {
                        WebhookScene.raise(settings, wire, RuleCode.R15);
                        assertThat(second.exitCode()).isEqualTo(ExitCode.CONFIGURATION.code());
                        assertThat(second.messages().lines().filter(line -> line.contains(TAKEN_OVER)))
                                .hasSize(1);
                        assertThat(second.messages()).doesNotContain("Exception");
                        WebhookScene.await(() -> scene.got.size() == 3);
                        assertThat(third.stop()).as(third.messages()).isEqualTo(TERMINATED);
                    }
                }
                assertGoesOn(alerts, settings, alertsMonitor);
                assertThat(alerts.stop()).as(alerts.messages()).isEqualTo(TERMINATED);
            }
            assertThat(scene.got.stream().map(WebhookScene.Got::id)).doesNotHaveDuplicates();
        }
    }

    /** It decides commands: this alert, which a test wrote, is none of its own. */
    private static void assertGoesOn(AppProcess alerts, Settings settings, int monitor) throws Exception {
        AlertsRun refused = AlertsRun.of(
                settings, "alerts", "ack", WebhookScene.key(RuleCode.R10).text());

        assertThat(refused.code()).as(refused.messages()).isEqualTo(ExitCode.DONE_WITH_REJECTS.code());
        assertThat(get(monitor, "/health/ready").statusCode()).isEqualTo(200);
        assertThat(alerts.messages().lines().filter(line -> line.contains(TAKEN_OVER)))
                .hasSize(1);
    }

    private AppProcess startDispatch(WebhookScene scene, Settings settings) throws IOException {
        int monitor = FreePorts.take();
        AppProcess dispatch = start(scene, settings, monitor, "dispatch");
        awaitDispatching(monitor);
        return dispatch;
    }

    /** From then on nobody else can write down what they send. */
    private static void awaitDispatching(int monitor) {
        WebhookScene.await(() -> metrics(monitor).contains("{app=\"dispatch\",state=\"running\"} 1\n"));
    }

    private AppProcess start(WebhookScene scene, Settings settings, int monitor, String command, String... more)
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Path routing = Files.writeString(
                folder.resolve("routing.yaml"), scene.routing("${file:" + secret.getFileName() + "}"));
        Path data = Files.createTempDirectory(folder, command);
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--bootstrap",
                settings.bootstrapServers(),
                "--registry",
                settings.get(SettingKeys.REGISTRY_URL).toString(),
                "--set=state-store=memory",
                "--set=data-dir=" + data,
                "--set=routing-file=" + routing,
                "--set=monitor-address=127.0.0.1:" + monitor));
        arguments.addAll(List.of(more));
        return AppProcess.start(folder, Map.of(), arguments);
    }

    /** Empty while nobody answers. */
    private static String metrics(int monitor) {
        try {
            return get(monitor, "/metrics").body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
