package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.link.Claim;
import budgetflow.alerts.delivery.outbox.KafkaAcknowledgements;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.ChosenRunners;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.Runners;
import budgetflow.launcher.delivery.DeliveryTask;
import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.SubjectPartitioner;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher in processes of its own, killed where it hurts, against an embedded broker and a stub of a webhook. */
@Timeout(240)
class DispatchIT {
    private static final Map<String, String> SECRET = Map.of("HOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** What a Java program that was asked to stop ends with. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void killedBetweenSendingAndWritingDownItRepeatsOnceWithTheSameIdAndLosesNothing() throws Exception {
        Settings given = Settings.defaults().with(SettingKeys.PARTITIONS, "2");
        try (WebhookScene scene = new WebhookScene();
                LocalPlatform platform = LocalPlatform.temporary(given);
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            Settings settings = platform.settings();
            Files.writeString(folder.resolve("routing.yaml"), scene.routing("${env:HOOK_SECRET}"));
            WebhookScene.raise(settings, wire, RuleCode.R10);

            killWhileSending(scene, settings);
            assertThat(WebhookScene.outcomes(settings, wire)).containsExactly(DeliveryOutcome.PLANNED);
            try (AppProcess second = dispatch(settings)) {
                WebhookScene.await(() -> WebhookScene.outcomes(settings, wire).equals(List.of(DeliveryOutcome.SENT)));
                assertThat(second.stop()).as(second.messages()).isEqualTo(TERMINATED);
            }
            assertThat(scene.got).hasSize(2);
            assertThat(scene.got.get(1)).isEqualTo(scene.got.get(0));

            try (AppProcess third = dispatch(settings)) {
                refusedForGoodIsListedAndReplayed(scene, settings, wire);
                assertThat(third.stop()).as(third.messages()).isEqualTo(TERMINATED);
            }
            assertThat(scene.got).hasSize(4);
            assertThat(scene.got.get(3)).isEqualTo(scene.got.get(2)).isNotEqualTo(scene.got.get(0));
            assertThat(scene.got.get(3).body()).contains("\"rule\":\"R12\"").doesNotContain("\"rule\":\"R10\"");
        }
    }

    /** Twice clicked, it is one command to the alerts app, in the partition where the alert is watched. */
    @Test
    void aLinkBecomesACommand() {
        Settings given = Settings.defaults().with(SettingKeys.PARTITIONS, "6");
        AlertKey key = WebhookScene.key(RuleCode.R10);
        Instant at = Instant.parse("2024-07-04T01:00:00Z");
        Claim claim = new Claim(key, "外部系统", at.plusSeconds(60));
        try (LocalPlatform platform = LocalPlatform.temporary(given);
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            Settings settings = platform.settings();
            try (KafkaAcknowledgements taker = new KafkaAcknowledgements(settings, wire)) {
                taker.acknowledge(claim, at);
                taker.acknowledge(claim, at.plusSeconds(1));
            }

            List<AlertCommand> commands = new ArrayList<>();
            new TopicReader(settings.clientProperties(), wire).read(Topics.ALERT_COMMANDS, record -> {
                assertThat(record.partition()).isEqualTo(SubjectPartitioner.partition(key.subject(), 6));
                commands.add(record.value());
            });
            assertThat(commands).hasSize(2).allSatisfy(command -> {
                assertThat(command.action()).isEqualTo(AlertAction.ACKNOWLEDGE);
                assertThat(command.alert()).isEqualTo(key);
                assertThat(command.handling().actor()).isEqualTo("外部系统");
            });
            assertThat(commands.get(1).handling().commandId())
                    .isEqualTo(commands.get(0).handling().commandId());
        }
    }

    /** The stub has the message in hand, and answers only after the kill. */
    private void killWhileSending(WebhookScene scene, Settings settings) throws Exception {
        try (AppProcess first = dispatch(settings)) {
            scene.answers(() -> {
                first.kill();
                return 204;
            });
            first.exitCode();
        }
        assertThat(scene.got).hasSize(1);
        scene.answers(() -> 204);
    }

    private void refusedForGoodIsListedAndReplayed(WebhookScene scene, Settings settings, WireFormat wire)
            throws Exception {
        scene.answers(() -> 410);
        assertThat(command(settings, "alerts", "preview", "--json")).contains("\"sent\": []");
        WebhookScene.raise(settings, wire, RuleCode.R12);
        WebhookScene.await(() -> WebhookScene.outcomes(settings, wire).contains(DeliveryOutcome.FAILED));
        assertThat(command(settings, "alerts", "failed"))
                .contains("HTTP 410", "外部系统", scene.got.get(2).id());

        scene.answers(() -> 204);
        assertThat(command(settings, "alerts", "failed", "--replay", "--json")).contains("\"R12/130281/2024/");
        WebhookScene.await(() ->
                WebhookScene.outcomes(settings, wire).equals(List.of(DeliveryOutcome.SENT, DeliveryOutcome.SENT)));
        assertThat(command(settings, "alerts", "failed")).isEmpty();
    }

    private AppProcess dispatch(Settings settings) throws IOException {
        return AppProcess.start(folder, SECRET, arguments(settings, "dispatch"));
    }

    private List<String> arguments(Settings settings, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--bootstrap",
                settings.bootstrapServers(),
                "--registry",
                settings.get(SettingKeys.REGISTRY_URL).toString(),
                "--set",
                "partitions=2",
                "--set",
                "routing-file=" + folder.resolve("routing.yaml")));
        return arguments;
    }

    /** In this process, which lacks the secret of the environment: it stands in a file for it. */
    private String command(Settings settings, String... command) throws IOException {
        Path routing = folder.resolve("routing.yaml");
        String original = Files.readString(routing);
        Files.writeString(folder.resolve("secret"), SECRET.get("HOOK_SECRET"));
        Files.writeString(routing, original.replace("${env:HOOK_SECRET}", "${file:secret}"));
        StringWriter data = new StringWriter();
        StringWriter messages = new StringWriter();
        Runners runners = ChosenRunners.onlyThese()
                .delivery(new DeliveryTask(Clock.systemUTC()))
                .build();
        int code = BudgetflowCommand.commandLine(
                        runners, new Output(new PrintWriter(data), new PrintWriter(messages, true)))
                .execute(arguments(settings, command).toArray(String[]::new));
        assertThat(code).as(messages.toString()).isZero();
        return data.toString();
    }
}
