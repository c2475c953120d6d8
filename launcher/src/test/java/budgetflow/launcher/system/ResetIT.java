package budgetflow.launcher.system;

import static budgetflow.launcher.system.AssertResults.FIRST;
import static budgetflow.launcher.system.AssertResults.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.history.History;
import budgetflow.domain.history.RandomHistory;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.PartialLedger;
import budgetflow.launcher.closing.Closing;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ResetRunner;
import budgetflow.launcher.command.ResetRunner.App;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.reset.ResetTask;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Apps that forget what they computed and read everything again end at the same figures, verdicts and alerts. */
@Timeout(180)
class ResetIT {
    private static final String STATE = "state";
    private static final LocalDate CLOSED = YEAR.lastDay().minusMonths(5);

    @TempDir
    private Path folder;

    private final StringWriter messages = new StringWriter();

    /** All that anybody outside reads; and the partial ledgers, which a reset empties, so that they tell it was done. */
    private record Outputs(
            Collection<PartialLedger> partials,
            Collection<LineExecution> lines,
            Collection<LineEntry> entries,
            Collection<MilestoneVerdict> verdicts,
            Collection<Alert> alerts) {
        static Outputs of(LiveSystem system) {
            return new Outputs(
                    List.copyOf(system.topics().latest(Topics.PARTIAL_LEDGERS)),
                    List.copyOf(system.topics().latest(Topics.LINE_EXECUTIONS)),
                    List.copyOf(system.topics().latest(Topics.LINE_ENTRIES)),
                    List.copyOf(system.topics().latest(Topics.MILESTONE_VERDICTS)),
                    List.copyOf(system.topics().latest(Topics.ALERTS)));
        }
    }

    @Test
    void whatIsComputedAgainIsTheSame() throws Exception {
        History history = RandomHistory.of(77, YEAR, 600);
        int half = history.inputs().size() / 2;
        Path data = folder.resolve("data");
        Outputs before;
        Settings settings;
        try (LiveSystem system = LiveSystem.durable(data)) {
            settings = withState(system.settingsInForce());
            Processing instance = system.startInstance(STATE);
            feedAndClose(system, history.inputs().subList(0, half), FIRST, CLOSED);
            feedAndClose(
                    system,
                    history.inputs().subList(half, history.inputs().size()),
                    CLOSED.plusDays(1),
                    CLOSED.plusDays(2));
            handle(system);
            before = Outputs.of(system);
            assertThat(before.lines()).isNotEmpty();
            assertThat(before.alerts()).isNotEmpty();
            assertThat(before.verdicts()).isNotEmpty();

            refusedWhileRunning(settings);
            system.stopInstance(instance);

            refusedWithoutYes(settings, "", "there is nobody to ask, nothing was done");
            refusedWithoutYes(settings, "y\n", "not confirmed, nothing was done");
            assertThat(reset(settings, null, List.of(App.STREAMS), "yes\n")).isEqualTo(ExitCode.DONE);
            assertThat(system.topics().latest(Topics.PARTIAL_LEDGERS)).isEmpty();
            assertThat(changelogs(settings)).isNotEmpty().noneMatch(topic -> topic.contains("-streams-"));
            assertThat(settings.stateDir().resolve(Processing.streamsGroup(settings)))
                    .doesNotExist();

            processAgain(system);
            assertThat(Outputs.of(system)).isEqualTo(before);
        }

        assertThat(reset(settings, data, List.of(App.STREAMS, App.ALERTS), "yes\n"))
                .isEqualTo(ExitCode.DONE);

        try (LiveSystem system = LiveSystem.durable(data)) {
            processAgain(system);
            assertThat(Outputs.of(system)).isEqualTo(before);
        }
    }

    /** One step that is taken, and one that is refused now and would not be later. */
    private static void handle(LiveSystem system) {
        String key = system.topics().latest(Topics.ALERTS).stream()
                .filter(alert -> alert.state() == AlertState.OPEN)
                .map(alert -> alert.key().text())
                .findFirst()
                .orElseThrow();
        String[] explain = {
            "alerts", "explain", key, "--reason", "OTHER", "--text", "合成", "--by", "2024-12-31", "--command-id", "early"
        };
        assertThat(AlertsRun.of(system, explain).code()).isEqualTo(3);
        assertThat(AlertsRun.of(system, "alerts", "ack", key).code()).isZero();
        assertThat(AlertsRun.of(system, explain).code()).as("refused for good").isEqualTo(3);
    }

    /** What comes late restates verdicts. */
    private static void feedAndClose(LiveSystem system, List<Object> inputs, LocalDate from, LocalDate through) {
        system.feed(inputs);
        try (Closing closing = system.openClosing()) {
            LiveSystem.closeAndJudge(closing, from, through);
        }
    }

    private static void processAgain(LiveSystem system) {
        Processing instance = system.startInstance(STATE);
        system.awaitProcessed();
        try (Closing closing = system.openClosing()) {
            closing.awaitJudged();
        }
        system.stopInstance(instance);
    }

    private static Settings withState(Settings settings) {
        return settings.with(
                SettingKeys.STATE_DIR, settings.stateDir().resolve(STATE).toString());
    }

    private void refusedWhileRunning(Settings settings) {
        for (App app : App.values()) {
            assertThatThrownBy(() -> reset(settings, null, List.of(app), "yes\n"))
                    .isInstanceOfSatisfying(CommandFailedException.class, refused -> assertThat(refused.exitCode())
                            .isEqualTo(ExitCode.CONFIGURATION))
                    .hasMessageContaining("is running, stop it first")
                    .hasMessageContaining("StreamThread-1-consumer @ /127.0.0.1");
        }
        assertThat(messages.toString()).isEmpty();
    }

    private void refusedWithoutYes(Settings settings, String answer, String reason) throws Exception {
        Set<String> before = changelogs(settings);

        assertThatThrownBy(() -> reset(settings, null, List.of(App.STREAMS, App.ALERTS), answer))
                .isInstanceOfSatisfying(CommandFailedException.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(reason);

        String alerts = Processing.alertsGroup(settings);
        assertThat(messages.toString())
                .contains("deletes internal topics: " + alerts + "-arrived-entries-changelog, ")
                .contains("keeps: " + alerts + "-line-watches-changelog")
                .contains("empties: " + Topics.PARTIAL_LEDGERS.name())
                .contains(settings.stateDir().resolve(alerts).toString());
        assertThat(changelogs(settings)).isEqualTo(before);
        assertThat(settings.stateDir().resolve(alerts)).exists();
    }

    private ExitCode reset(Settings settings, @Nullable Path data, List<App> apps, String answer) {
        Map<String, String> flags = Map.of(
                "bootstrap", settings.bootstrapServers(),
                "registry-url", settings.get(SettingKeys.REGISTRY_URL).toString(),
                "state-dir", settings.stateDir().toString());
        ResetRunner.Request request = new ResetRunner.Request(apps, data, false, new SettingsChoice(null, flags));
        PrintWriter writer = new PrintWriter(messages, true);
        return new ResetTask(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)))
                .run(request, new Output(writer, writer));
    }

    private static Set<String> changelogs(Settings settings) throws Exception {
        try (Admin admin = Admin.create(settings.clientProperties())) {
            Set<String> topics = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            topics.removeIf(topic -> !topic.endsWith("-changelog"));
            return topics;
        }
    }
}
