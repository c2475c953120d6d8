package budgetflow.launcher.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.command.UsersRunner;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTaskTest {
    @TempDir
    private Path folder;

    private final StringWriter data = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void aUserIsAddedListedAndRemovedAndNoPasswordIsShown() throws Exception {
        add("陈晓", "department", List.of("130281"), List.of("360"), "correct horse\n");
        run(new UsersRunner.Listing(false, settings()), "");
        run(new UsersRunner.Listing(true, settings()), "");

        assertThat(messages.toString()).contains("added: 陈晓");
        assertThat(data.toString())
                .startsWith("陈晓  department  130281  360\n")
                .contains("\"departments\" : [ \"360\" ]");
        assertThat(data + messages.toString()).doesNotContain("correct horse", "$2a$");
        assertThat(Files.readString(folder.resolve("users.json"))).contains("$2a$12$");

        run(new UsersRunner.Remove("陈晓", settings()), "");
        data.getBuffer().setLength(0);
        run(new UsersRunner.Listing(false, settings()), "");
        assertThat(data.toString()).isEmpty();
    }

    @Test
    void anotherPasswordReplacesTheFirst() throws Exception {
        add("ops", "operator", List.of(), List.of(), "correct horse");
        String before = Files.readString(folder.resolve("users.json"));

        run(new UsersRunner.NewPassword("ops", true, settings()), "battery staple\n");

        assertThat(Files.readString(folder.resolve("users.json")))
                .isNotEqualTo(before)
                .contains("operator");
    }

    @ParameterizedTest
    @CsvSource({
        "'a b', operator, '', '', 用户名无效",
        "chen, boss, '', '', 没有此角色",
        "chen, visitor, '', '', 没有此角色",
        "chen, bureau, '', '', 须指定行政区划",
        "chen, department, 130281, '', 须指定部门",
        "chen, department, 130281, 473001, 前三位",
        "chen, operator, '', '', 至少 10 个字符"
    })
    void whatCannotBeIsSaidAndNothingIsWritten(
            String name, String role, String region, String department, String reason) {
        List<String> regions = region.isEmpty() ? List.of() : List.of(region);
        List<String> departments = department.isEmpty() ? List.of() : List.of(department);

        assertThatThrownBy(() -> add(name, role, regions, departments, "short\n"))
                .isInstanceOfSatisfying(CommandFailedException.class, refused -> assertThat(refused.exitCode())
                        .isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(reason)
                .hasMessageContaining(" / ");
        assertThat(folder.resolve("users.json")).doesNotExist();
    }

    @Test
    void whoIsThereOrIsNotIsSaidBeforeThePasswordIsAskedFor() {
        add("ops", "operator", List.of(), List.of(), "correct horse");

        assertThatThrownBy(() -> add("Ops", "operator", List.of(), List.of(), ""))
                .hasMessageContaining("用户已存在");
        assertThatThrownBy(() -> run(new UsersRunner.NewPassword("chen", true, settings()), ""))
                .hasMessageContaining("没有此用户");
        assertThatThrownBy(() -> run(new UsersRunner.Remove("chen", settings()), ""))
                .hasMessageContaining("没有此用户");
    }

    @Test
    void withoutATerminalAPasswordComesFromStandardInputOrNotAtAll() {
        assertThatThrownBy(() -> add("ops", "operator", List.of(), List.of(), ""))
                .hasMessageContaining("nothing on standard input");
        assertThatThrownBy(() ->
                        run(new UsersRunner.Add("ops", "operator", List.of(), List.of(), false, settings()), "x\n"))
                .hasMessageContaining("--password-stdin");
    }

    private void add(String name, String role, List<String> regions, List<String> departments, String input) {
        run(new UsersRunner.Add(name, role, regions, departments, true, settings()), input);
    }

    private void run(UsersRunner.Request request, String input) {
        PasswordSource source =
                new PasswordSource(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), null);
        Output output = new Output(new PrintWriter(data, true), new PrintWriter(messages, true));
        assertThat(new UsersTask(Clock.systemUTC(), source).run(request, output))
                .isEqualTo(ExitCode.DONE);
    }

    private SettingsChoice settings() {
        return new SettingsChoice(null, Map.of("data-dir", folder.toString()));
    }
}
