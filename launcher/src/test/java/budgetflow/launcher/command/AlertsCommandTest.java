package budgetflow.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertState;
import budgetflow.domain.alert.ExplanationCode;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.launcher.command.AlertsRunner.Filter;
import budgetflow.launcher.command.AlertsRunner.Listing;
import budgetflow.launcher.command.AlertsRunner.Showing;
import budgetflow.launcher.command.AlertsRunner.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The app by itself, and the commands by which people look at alerts and do something about them. */
class AlertsCommandTest {
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final StringWriter messages = new StringWriter();
    private final List<Object> asked = new ArrayList<>();

    @Test
    void byItselfItIsTheAppWithItsSettings() {
        assertThat(execute("alerts", "--config", "c.yaml")).isZero();
        assertThat(execute("alerts", "--bootstrap", "h:1", "--set", "stream-threads=2"))
                .isZero();

        assertThat(asked)
                .containsExactly(
                        new SettingsChoice(Path.of("c.yaml"), Map.of()),
                        new SettingsChoice(null, Map.of("bootstrap", "h:1", "stream-threads", "2")));
    }

    @Test
    void settingsStandBeforeACommandOrAfterItAndThoseAfterItWin() {
        assertThat(execute("alerts", "--config", "c.yaml", "--bootstrap", "h:1", "list", "--bootstrap", "h:2"))
                .isZero();

        assertThat(asked)
                .containsExactly(new Listing(
                        Filter.NONE, false, new SettingsChoice(Path.of("c.yaml"), Map.of("bootstrap", "h:2"))));
    }

    @Test
    void aListIsFiltered() {
        assertThat(execute(
                        "alerts",
                        "list",
                        "--state",
                        "open",
                        "--state",
                        "REOPENED",
                        "--severity",
                        "high",
                        "--rule",
                        "r02",
                        "--region",
                        "130281",
                        "--unit",
                        "473",
                        "--line",
                        "B-208",
                        "--json"))
                .isZero();

        assertThat(asked)
                .containsExactly(new Listing(
                        new Filter(
                                List.of(AlertState.OPEN, AlertState.REOPENED),
                                Severity.HIGH,
                                List.of(RuleCode.R02),
                                "130281",
                                "473",
                                "B-208"),
                        true,
                        SettingsChoice.NONE));
    }

    @Test
    void everyStepSaysWhatItHasTo() {
        assertThat(execute("alerts", "show", "K", "--json")).isZero();
        assertThat(execute("alerts", "ack", "K")).isZero();
        assertThat(execute(
                        "alerts",
                        "explain",
                        "K",
                        "--reason",
                        "procurement",
                        "--text",
                        "因",
                        "--by",
                        "2024-07-31",
                        "--role",
                        "unit",
                        "--actor",
                        "王",
                        "--against",
                        "3",
                        "--command-id",
                        "C-1",
                        "--wait",
                        "5"))
                .isZero();
        assertThat(execute("alerts", "rectify", "K", "--text", "改", "--due", "2024-08-31"))
                .isZero();
        assertThat(execute("alerts", "close", "K", "--text", "结")).isZero();
        assertThat(execute("alerts", "false-positive", "K", "--text", "错")).isZero();

        assertThat(asked)
                .containsExactly(
                        new Showing("K", true, SettingsChoice.NONE),
                        plain(AlertAction.ACKNOWLEDGE, "", null),
                        new Step(
                                "K",
                                AlertAction.EXPLAIN,
                                "C-1",
                                "王",
                                ActorRole.UNIT,
                                ExplanationCode.PROCUREMENT,
                                "因",
                                LocalDate.of(2024, 7, 31),
                                3,
                                Duration.ofSeconds(5),
                                SettingsChoice.NONE),
                        plain(AlertAction.RECTIFY, "改", LocalDate.of(2024, 8, 31)),
                        plain(AlertAction.CLOSE, "结", null),
                        plain(AlertAction.FALSE_POSITIVE, "错", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alerts lst | there is no command 'lst'; did you mean list?",
                "alerts ack | KEY",
                "alerts explain K --text t --by 2024-01-01 | --reason",
                "alerts explain K --text t --by 2024-01-01 --reason LAZY | LAZY",
                "alerts rectify K --due 2024-01-01 | --text",
                "alerts false-positive K | --text",
                "alerts close K --wait 0 | at least 1 second",
                "alerts list --state GONE | GONE",
                "alerts list --rule R99 | R99"
            })
    void whatCannotBeUnderstoodIsOneLine(String typed, String told) {
        assertThat(execute(typed.split(" "))).isEqualTo(2);

        assertThat(messages.toString().lines()).singleElement().asString().contains(told);
        assertThat(asked).isEmpty();
    }

    private static Step plain(AlertAction action, String text, LocalDate by) {
        return new Step("K", action, null, null, ActorRole.FINANCE, null, text, by, null, USUAL, SettingsChoice.NONE);
    }

    private int execute(String... arguments) {
        Runners runners = ChosenRunners.onlyThese()
                .alerts((settings, output) -> record(settings))
                .alertSteps((request, output) -> record(request))
                .build();
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages, true));
        return BudgetflowCommand.commandLine(runners, output).execute(arguments);
    }

    private ExitCode record(Object request) {
        asked.add(request);
        return ExitCode.DONE;
    }
}
