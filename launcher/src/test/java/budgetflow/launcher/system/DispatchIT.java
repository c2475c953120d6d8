package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.link.Claim;
import budgetflow.alerts.delivery.outbox.KafkaAcknowledgements;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.delivery.DeliveryOutcome;
import budgetflow.domain.key.LineKey;
import budgetflow.launcher.command.BudgetflowCommand;
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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher in processes of its own, killed where it hurts, against an embedded broker and a stub of a webhook. */
@Timeout(240)
class DispatchIT {
    private static final Map<String, String> SECRET = Map.of("HOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a Java program that was asked to stop ends with. */
    private static final int TERMINATED = 143;

    /** One request that arrived. */
    private record Got(String id, String body) {}

    @TempDir
    private Path folder;

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile IntSupplier answer = () -> 204;

    @Test
    void killedBetweenSendingAndWritingDownItRepeatsOnceWithTheSameIdAndLosesNothing() throws Exception {
        Settings given = Settings.defaults().with(SettingKeys.PARTITIONS, "2");
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        hook.setExecutor(threads);
        hook.createContext("/", this::take);
        hook.start();
        try (LocalPlatform platform = LocalPlatform.temporary(given);
                WireFormat wire = WireFormat.of(platform.settings(), Patience.ONE_TRY)) {
            Settings settings = platform.settings();
            Files.writeString(
                    folder.resolve("routing.yaml"), routing(hook.getAddress().getPort()));
            raise(settings, wire, RuleCode.R10);

            killWhileSending(settings);
            assertThat(outcomes(settings, wire)).containsExactly(DeliveryOutcome.PLANNED);
            try (AppProcess second = dispatch(settings)) {
                await(() -> outcomes(settings, wire).equals(List.of(DeliveryOutcome.SENT)));
                assertThat(second.stop()).as(second.messages()).isEqualTo(TERMINATED);
            }
            assertThat(got).hasSize(2);
            assertThat(got.get(1)).isEqualTo(got.get(0));

            try (AppProcess third = dispatch(settings)) {
                refusedForGoodIsListedAndReplayed(settings, wire);
                assertThat(third.stop()).as(third.messages()).isEqualTo(TERMINATED);
            }
            assertThat(got).hasSize(4);
            assertThat(got.get(3)).isEqualTo(got.get(2)).isNotEqualTo(got.get(0));
            assertThat(got.get(3).body()).contains("\"rule\":\"R12\"").doesNotContain("\"rule\":\"R10\"");
        } finally {
            hook.stop(0);
            threads.shutdownNow();
        }
    }

    /** Twice clicked, it is one command to the alerts app, in the partition where the alert is watched. */
    @Test
    void aLinkBecomesACommand() {
        Settings given = Settings.defaults().with(SettingKeys.PARTITIONS, "6");
        AlertKey key = key(RuleCode.R10);
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
    private void killWhileSending(Settings settings) throws Exception {
        try (AppProcess first = dispatch(settings)) {
            answer = () -> {
                first.kill();
                return 204;
            };
            first.exitCode();
        }
        assertThat(got).hasSize(1);
        answer = () -> 204;
    }

    private void refusedForGoodIsListedAndReplayed(Settings settings, WireFormat wire) throws Exception {
        answer = () -> 410;
        assertThat(command(settings, "alerts", "preview", "--json")).contains("\"sent\": []");
        raise(settings, wire, RuleCode.R12);
        await(() -> outcomes(settings, wire).contains(DeliveryOutcome.FAILED));
        assertThat(command(settings, "alerts", "failed"))
                .contains("HTTP 410", "外部系统", got.get(2).id());

        answer = () -> 204;
        assertThat(command(settings, "alerts", "failed", "--replay", "--json")).contains("\"R12/130281/2024/");
        await(() -> outcomes(settings, wire).equals(List.of(DeliveryOutcome.SENT, DeliveryOutcome.SENT)));
        assertThat(command(settings, "alerts", "failed")).isEmpty();
    }

    private static String routing(int port) {
        return """
                gather: 0s
                allow_private: [127.0.0.1]
                channels:
                  hook: {kind: webhook, url: 'http://127.0.0.1:%d/in', secrets: '${env:HOOK_SECRET}'}
                recipients:
                  外部系统: {channel: hook}
                """.formatted(port);
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
        Runners none = Runners.notBuiltYet();
        Runners runners = new Runners(
                none.demo(),
                none.run(),
                none.replay(),
                none.ingest(),
                none.closeDay(),
                none.importBudget(),
                none.streams(),
                none.alerts(),
                new DeliveryTask(Clock.systemUTC()),
                none.alertSteps(),
                none.closeDays(),
                none.createTopics(),
                none.acls(),
                none.reset(),
                none.dashboard(),
                none.users());
        int code = BudgetflowCommand.commandLine(
                        runners, new Output(new PrintWriter(data), new PrintWriter(messages, true)))
                .execute(arguments(settings, command).toArray(String[]::new));
        assertThat(code).as(messages.toString()).isZero();
        return data.toString();
    }

    private static AlertKey key(RuleCode rule) {
        return new AlertKey(rule, AlertSubject.of(LineKey.of("130281/2024/473001/13028124P00337210001L")));
    }

    private static void raise(Settings settings, WireFormat wire, RuleCode rule) throws Exception {
        AlertKey key = key(rule);
        Alert alert = new Alert(
                key,
                List.of(new AlertEvent(
                        LocalDate.of(2024, 7, 3),
                        AlertEventKind.OPEN,
                        Severity.HIGH,
                        "2024-06-30",
                        new Measure.Share("41.2000"),
                        new Measure.Share("60.0000"))));
        try (Producer<String, Alert> producer = new KafkaProducer<>(
                settings.clientProperties(),
                new StringSerializer(),
                Topics.ALERTS.valueSerde(wire).serializer())) {
            producer.send(new ProducerRecord<>(Topics.ALERTS.name(), key.text(), alert))
                    .get();
        }
    }

    private static List<DeliveryOutcome> outcomes(Settings settings, WireFormat wire) {
        Collection<Delivery> latest = new TopicReader(settings.clientProperties(), wire).latest(Topics.DELIVERIES);
        return latest.stream().map(Delivery::outcome).toList();
    }

    private static void await(BooleanSupplier condition) {
        long started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(new Got(exchange.getRequestHeaders().getFirst("webhook-id"), body));
            exchange.sendResponseHeaders(answer.getAsInt(), -1);
        }
    }
}
