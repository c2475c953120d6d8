package budgetflow.launcher.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.token.TokenFile;
import budgetflow.dashboard.access.token.TokenRight;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.command.UsersRunner;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTaskTest {
    private static final Instant NOW = Instant.parse("2024-05-06T00:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter data = new StringWriter();
    private final StringWriter messages = new StringWriter();

    private String add(String name, String role, String region, String department, String right, int days) {
        data.getBuffer().setLength(0);
        run(new UsersRunner.NewToken(name, role, texts(region), texts(department), texts(right), days, settings()));
        return data.toString().strip();
    }

    private static List<String> texts(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private void run(UsersRunner.Request request) {
        PasswordSource nobody = new PasswordSource(new ByteArrayInputStream(new byte[0]), null);
        Output output = new Output(new PrintWriter(data, true), new PrintWriter(messages, true));
        assertThat(new UsersTask(Clock.fixed(NOW, ZoneOffset.UTC), nobody).run(request, output))
                .isEqualTo(ExitCode.DONE);
    }

    private SettingsChoice settings() {
        return new SettingsChoice(null, Map.of("data-dir", folder.toString()));
    }

    private TokenFile after(Duration time) {
        return new TokenFile(folder, Clock.fixed(NOW.plus(time), ZoneOffset.UTC));
    }

    @Test
    void aTokenIsPrintedOnceAndOnlyItsDigestIsKept() throws Exception {
        String token = add("treasury", "department", "130281", "360", "send-payments", 30);

        assertThat(token).matches("budgetflow_[A-Za-z0-9_-]{43}");
        assertThat(messages.toString()).doesNotContain(token);
        assertThat(Files.readString(folder.resolve("tokens.json"))).doesNotContain(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tokens.json"))))
                .isEqualTo("rw-------");
        ClientToken holder = after(Duration.ZERO).holder(token).orElseThrow();
        assertThat(holder.name().text()).isEqualTo("treasury");
        assertThat(holder.may(TokenRight.SEND_PAYMENTS)).isTrue();
        assertThat(holder.may(TokenRight.HANDLE_ALERTS)).isFalse();
        assertThat(after(Duration.ZERO).holder(token + "x")).isEmpty();

        run(new UsersRunner.Tokens(true, settings()));
        run(new UsersRunner.Tokens(false, settings()));
        assertThat(data.toString()).contains("\"send-payments\"", "treasury  department  130281  360");
    }

    @Test
    void itEndsByItselfOrWhenItIsRevoked() {
        String token = add("treasury", "operator", "", "", "", 30);

        assertThat(after(Duration.ofDays(30).minusMillis(1)).holder(token)).isPresent();
        assertThat(after(Duration.ofDays(30)).holder(token)).isEmpty();
        TokenFile watching = after(Duration.ZERO);
        assertThat(watching.holder(token)).isPresent();
        run(new UsersRunner.RevokedToken("treasury", settings()));
        assertThat(watching.holder(token)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a b', operator, '', '', '', 30, 用户名无效",
        "a, boss, '', '', '', 30, 没有此角色",
        "a, visitor, '', '', '', 30, 没有此角色",
        "a, bureau, '', '', '', 30, 须指定行政区划",
        "a, operator, '', '', everything, 30, 没有此权限",
        "a, operator, '', '', '', 0, --days",
        "a, operator, '', '', '', 1096, --days"
    })
    void whatCannotBeIsSaidAndNothingIsWritten(
            String name, String role, String region, String department, String right, int days, String reason) {
        assertThatThrownBy(() -> add(name, role, region, department, right, days))
                .isInstanceOfSatisfying(CommandFailedException.class, failed -> assertThat(failed.exitCode())
                        .isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(reason);
        assertThat(folder.resolve("tokens.json")).doesNotExist();
    }

    @Test
    void aNameIsTakenUntilItsTokenIsRevoked() {
        add("treasury", "operator", "", "", "", 30);

        assertThatThrownBy(() -> add("treasury", "operator", "", "", "", 30)).hasMessageContaining("令牌已存在");
        assertThatThrownBy(() -> run(new UsersRunner.RevokedToken("other", settings())))
                .hasMessageContaining("没有此令牌");
    }
}
