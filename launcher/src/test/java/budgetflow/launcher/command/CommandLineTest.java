package budgetflow.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.schemas.registry.RegistryRefusedException;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.security.App;
import budgetflow.schemas.settings.SettingsException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter data = new StringWriter();
    private final StringWriter messages = new StringWriter();
    private final List<Object> asked = new ArrayList<>();
    private Runners runners;

    /** Notes in words what was asked of deliveries. */
    private final class AskedForDelivery implements DeliveryRunner {
        @Override
        public ExitCode dispatch(SettingsChoice settings, Output output) {
            return record("dispatch " + settings.flags(), ExitCode.DONE);
        }

        @Override
        public ExitCode preview(SettingsChoice settings, int days, boolean json, Output output) {
            return record("preview " + days + " " + json, ExitCode.DONE);
        }

        @Override
        public ExitCode testSend(SettingsChoice settings, String recipient, Output output) {
            return record("test-send " + recipient, ExitCode.DONE);
        }

        @Override
        public ExitCode failed(SettingsChoice settings, boolean replay, boolean json, Output output) {
            return record("failed " + replay + " " + json, ExitCode.DONE);
        }
    }

    @BeforeEach
    void recordWhatIsAsked() {
        runners = new Runners(
                (request, output) -> record(request, ExitCode.DONE),
                (settings, output) -> record(settings, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE_WITH_REJECTS),
                (day, settings, output) -> record(day, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE_WITH_REJECTS),
                (settings, output) -> record(settings, ExitCode.DONE),
                (settings, output) -> record(settings, ExitCode.DONE),
                new AskedForDelivery(),
                (request, output) -> record(request, ExitCode.DONE),
                (settings, output) -> record(settings, ExitCode.DONE),
                (settings, output) -> record(settings, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE),
                (settings, output) -> record(settings, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE),
                (request, output) -> record(request, ExitCode.DONE));
    }

    @Test
    void demoTakesItsOptions() {
        assertThat(execute("demo", "--exit", "--out", "results")).isZero();

        assertThat(asked).containsExactly(new DemoRunner.Request(true, Path.of("results"), SettingsChoice.NONE));
    }

    @Test
    void replayTakesSeveralFiles() throws Exception {
        String a = file("a.csv");
        String b = file("b.csv");

        assertThat(execute(
                        "replay",
                        "--budgets",
                        a,
                        b,
                        "--payments",
                        b,
                        a,
                        "--until",
                        "2024-07-03",
                        "--report",
                        "json,csv",
                        "--out",
                        "o"))
                .isZero();

        assertThat(asked)
                .containsExactly(new ReplayRunner.Request(
                        List.of(Path.of(a), Path.of(b)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(Path.of(b), Path.of(a)),
                        LocalDate.of(2024, 7, 3),
                        null,
                        Path.of("o"),
                        List.of(ReportFormat.JSON, ReportFormat.CSV),
                        false,
                        SettingsChoice.NONE));
    }

    @Test
    void ingestTakesStandardInputAndTellsOfRejects() {
        assertThat(execute("ingest", "control-totals", "-", "--bootstrap", "h:1", "--dry-run"))
                .isEqualTo(3);

        assertThat(asked)
                .containsExactly(new IngestRunner.Request(
                        IngestRunner.Kind.CONTROL_TOTALS,
                        List.of("-"),
                        null,
                        true,
                        false,
                        new SettingsChoice(null, Map.of("bootstrap", "h:1"))));
    }

    @Test
    void settingsFlagsAreGathered() {
        assertThat(execute(
                        "streams",
                        "--config",
                        "c.yaml",
                        "--registry",
                        "http://r:1",
                        "--set",
                        "stream-threads=2",
                        "--set",
                        "kafka.sasl.jaas.config=a=b"))
                .isZero();

        assertThat(asked)
                .containsExactly(new SettingsChoice(
                        Path.of("c.yaml"),
                        Map.of("registry-url", "http://r:1", "stream-threads", "2", "kafka.sasl.jaas.config", "a=b")));
    }

    @Test
    void runAndCloseDay() {
        assertThat(execute("run", "--data", "d")).isZero();
        assertThat(execute("close-day", "2024-02-29")).isZero();
        assertThat(execute("alerts")).isZero();
        assertThat(execute("close-days")).isZero();

        assertThat(asked)
                .containsExactly(
                        new SettingsChoice(null, Map.of("data-dir", "d")),
                        LocalDate.of(2024, 2, 29),
                        SettingsChoice.NONE,
                        SettingsChoice.NONE);
    }

    @Test
    void deliveriesAreLookedAtAndTriedOut() {
        assertThat(execute("dispatch", "--set", "routing-file=r.yaml")).isZero();
        assertThat(execute("alerts", "preview")).isZero();
        assertThat(execute("alerts", "preview", "--days", "30", "--json")).isZero();
        assertThat(execute("alerts", "preview", "--days", "0")).isEqualTo(ExitCode.USAGE.code());
        assertThat(execute("alerts", "test-send", "--recipient", "社保科")).isZero();
        assertThat(execute("alerts", "test-send")).isEqualTo(ExitCode.USAGE.code());
        assertThat(execute("alerts", "failed", "--replay")).isZero();

        assertThat(asked)
                .containsExactly(
                        "dispatch {routing-file=r.yaml}",
                        "preview 7 false",
                        "preview 30 true",
                        "test-send 社保科",
                        "failed true false");
    }

    @Test
    void resetTakesOneAppOrAll() {
        assertThat(execute("reset", "alerts", "--bootstrap", "h:1")).isZero();
        assertThat(execute("reset", "all", "--yes", "--data", "d")).isZero();

        assertThat(asked)
                .containsExactly(
                        new ResetRunner.Request(
                                List.of(ResetRunner.App.ALERTS),
                                null,
                                false,
                                new SettingsChoice(null, Map.of("bootstrap", "h:1"))),
                        new ResetRunner.Request(
                                List.of(ResetRunner.App.STREAMS, ResetRunner.App.ALERTS),
                                Path.of("d"),
                                true,
                                SettingsChoice.NONE));
    }

    @Test
    void rightsAreOfAllAppsUnlessSomeAreNamed() {
        assertThat(execute("acls")).isZero();
        assertThat(execute("acls", "--app", "streams", "--app", "close-days", "--principal", "User:CN=a b"))
                .isZero();

        assertThat(asked)
                .containsExactly(
                        new AclsRunner.Request(List.of(App.values()), null, null, SettingsChoice.NONE),
                        new AclsRunner.Request(
                                List.of(App.STREAMS, App.CLOSE_DAYS), "User:CN=a b", null, SettingsChoice.NONE));
    }

    @Test
    void refusalsOfKafkaNameTheResourceAndAreConfiguration() {
        assertThat(failing(new IllegalStateException(new TopicAuthorizationException(Set.of("books")))))
                .isEqualTo(5);
        assertThat(messages.toString()).contains("not permitted: topic books;", "budgetflow acls");
        assertThat(failing(new KafkaException("x", new SaslAuthenticationException("bad credentials"))))
                .isEqualTo(5);
        assertThat(messages.toString()).contains("kafka.sasl.*: bad credentials");
        assertThat(failing(new RegistryRefusedException(401, 401, "Unauthorized")))
                .isEqualTo(5);
        assertThat(messages.toString()).doesNotContain("software error");
    }

    @Test
    void anUnknownFlagIsOneLineWithTheNearestOne() {
        assertThat(execute("demo", "--ext")).isEqualTo(2);

        assertThat(messages.toString())
                .isEqualToNormalizingNewlines(
                        "budgetflow: Unknown option: '--ext'; did you mean --exit? (help: budgetflow demo --help)\n");
        assertThat(asked).isEmpty();
    }

    @Test
    void anUnknownCommandIsCalledSoWithTheNearestOne() {
        assertThat(execute("repaly")).isEqualTo(2);

        assertThat(messages.toString())
                .isEqualToNormalizingNewlines("budgetflow: 没有此命令 / there is no command 'repaly';"
                        + " did you mean replay? (help: budgetflow --help)\n");
    }

    @Test
    void aMistypedFlagIsToldBeforeTheOneItLeavesMissing() {
        assertThat(execute("replay", "--budgetz", "b.csv", "--payments", "p.csv", "--out", "o"))
                .isEqualTo(2);

        assertThat(messages.toString()).contains("'--budgetz'", "did you mean --budgets?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demmo",
                "replay --out o",
                "replay --budgets missing.csv --payments missing.csv --out o",
                "close-day 2024-02-30",
                "close-day",
                "reset",
                "reset dashboard",
                "ingest salaries -",
                "ingest payments",
                "ingest payments missing.csv",
                "demo --set novalue",
                "demo --out a --out b",
                "acls --app stream",
                "acls --principal alice"
            })
    void whatIsNotUnderstoodIsOneLine(String arguments) {
        assertThat(execute(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(messages.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("budgetflow: "));
        assertThat(data.toString()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void failuresHaveTheirCodes() {
        assertThat(failing(new CommandFailedException(ExitCode.CONFIGURATION, "port 9092 is taken")))
                .isEqualTo(5);
        assertThat(messages.toString()).isEqualToNormalizingNewlines("budgetflow: port 9092 is taken\n");
        assertThat(failing(new SettingsException(List.of("a", "b")))).isEqualTo(5);
        assertThat(messages.toString()).endsWith("budgetflow: a; b" + System.lineSeparator());
        assertThat(failing(new RegistryUnavailableException("no registry", null)))
                .isEqualTo(4);
        assertThat(failing(new IllegalStateException("wrapped", new TimeoutException("no broker"))))
                .isEqualTo(4);
    }

    @Test
    void aSoftwareErrorIsOneLineUnlessMoreIsAskedFor() {
        assertThat(failing(new IllegalStateException("odd"))).isEqualTo(1);
        assertThat(messages.toString().lines()).singleElement().asString().contains("IllegalStateException: odd");

        assertThat(failing(new IllegalStateException("odd"), "--verbose")).isEqualTo(1);
        assertThat(messages.toString()).contains("\tat ");
    }

    @Test
    void helpAndVersionAreData() {
        assertThat(execute("--help")).isZero();
        assertThat(execute("replay", "--help")).isZero();
        assertThat(execute("--version")).isZero();

        assertThat(data.toString())
                .contains("demo", "run", "replay", "ingest", "close-day", "streams", "alerts", "reset")
                .contains("--budgets", "--changes", "--plans", "--control-totals", "--payments", "--until", "--out")
                .contains("budgetflow ");
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void whatIsNotBuiltYetSaysSo() {
        runners = Runners.notBuiltYet();

        assertThat(execute("demo")).isEqualTo(1);
        assertThat(messages.toString()).contains("not built yet");
    }

    private int execute(String... arguments) {
        Output output = new Output(new PrintWriter(data, true), new PrintWriter(messages, true));
        return BudgetflowCommand.commandLine(runners, output).execute(arguments);
    }

    private int failing(RuntimeException failure, String... more) {
        ServiceRunner failingRunner = (settings, output) -> {
            throw failure;
        };
        runners = ChosenRunners.from(runners).run(failingRunner).build();
        List<String> arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private String file(String name) throws Exception {
        return Files.createFile(folder.resolve(name)).toString();
    }

    private ExitCode record(Object request, ExitCode answer) {
        asked.add(request);
        return answer;
    }
}
