package budgetflow.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed for the dashboard and its users is understood. */
class DashboardCommandsTest {
    private final List<Object> asked = new ArrayList<>();

    @Test
    void dashboardTakesSettings() {
        assertThat(execute("dashboard", "--config", "c.yaml", "--set", "http-port=0"))
                .isZero();

        assertThat(asked).containsExactly(new SettingsChoice(Path.of("c.yaml"), Map.of("http-port", "0")));
    }

    @Test
    void usersAreAddedWithRoleAndScope() {
        assertThat(execute(
                        "users",
                        "add",
                        "陈晓",
                        "--role",
                        "department",
                        "--region",
                        "130281",
                        "--department",
                        "360,361",
                        "--password-stdin",
                        "--data",
                        "d"))
                .isZero();

        assertThat(asked)
                .containsExactly(new UsersRunner.Add(
                        "陈晓",
                        "department",
                        List.of("130281"),
                        List.of("360", "361"),
                        true,
                        new SettingsChoice(null, Map.of("data-dir", "d"))));
    }

    @Test
    void usersAreListedRemovedAndGivenAnotherPassword() {
        assertThat(execute("users", "list", "--json")).isZero();
        assertThat(execute("users", "remove", "chen", "--set", "data-dir=d")).isZero();
        assertThat(execute("users", "passwd", "chen")).isZero();

        assertThat(asked)
                .containsExactly(
                        new UsersRunner.Listing(true, SettingsChoice.NONE),
                        new UsersRunner.Remove("chen", new SettingsChoice(null, Map.of("data-dir", "d"))),
                        new UsersRunner.NewPassword("chen", false, SettingsChoice.NONE));
    }

    @Test
    void programsGetTokensWithNoMoreThanTheyAreGiven() {
        assertThat(execute("users", "token", "add", "treasury", "--role", "bureau", "--region", "130281"))
                .isZero();
        assertThat(execute(
                        "users",
                        "token",
                        "add",
                        "ops",
                        "--role=operator",
                        "--right=send-payments,handle-alerts",
                        "--days=7"))
                .isZero();
        assertThat(execute("users", "token", "list", "--json")).isZero();
        assertThat(execute("users", "token", "revoke", "ops", "--data", "d")).isZero();

        assertThat(asked)
                .containsExactly(
                        new UsersRunner.NewToken(
                                "treasury", "bureau", List.of("130281"), List.of(), List.of(), 90, SettingsChoice.NONE),
                        new UsersRunner.NewToken(
                                "ops",
                                "operator",
                                List.of(),
                                List.of(),
                                List.of("send-payments", "handle-alerts"),
                                7,
                                SettingsChoice.NONE),
                        new UsersRunner.Tokens(true, SettingsChoice.NONE),
                        new UsersRunner.RevokedToken("ops", new SettingsChoice(null, Map.of("data-dir", "d"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users token",
                "users token add a",
                "users",
                "users add",
                "users add chen",
                "users add chen --role bureau --password secret"
            })
    void usersWantACommandANameARoleAndNoPasswordOnTheCommandLine(String command) {
        assertThat(execute(command.split(" "))).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    private int execute(String... arguments) {
        Runners runners = ChosenRunners.onlyThese()
                .dashboard((settings, output) -> record(settings))
                .users((request, output) -> record(request))
                .build();
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        return BudgetflowCommand.commandLine(runners, output).execute(arguments);
    }

    private ExitCode record(Object request) {
        asked.add(request);
        return ExitCode.DONE;
    }
}
