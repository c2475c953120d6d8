package budgetflow.dashboard.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.access.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserFileTest {
    private static final Assignment EDUCATION = Assignment.of(Role.DEPARTMENT, List.of("130281"), List.of("360"));
    private static final Assignment OPERATOR = Assignment.of(Role.OPERATOR, List.of(), List.of());
    private static final UserName CHEN = new UserName("陈晓");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();

    @Test
    void whoWasAddedSignsInWithThePasswordAloneAndIsFoundByAnotherProcess() {
        file().add(CHEN, EDUCATION, "correct horse".toCharArray());

        assertThat(file().signIn("陈晓", "correct horse".toCharArray()))
                .hasValueSatisfying(account -> assertThat(account.assignment()).isEqualTo(EDUCATION));
        assertThat(file().signIn("陈晓", "correct hors".toCharArray())).isEmpty();
        assertThat(file().signIn("nobody", "correct horse".toCharArray())).isEmpty();
        assertThat(file().signIn("<script>", "correct horse".toCharArray())).isEmpty();
    }

    @Test
    void aChangeIsSeenByWhoHasReadTheFileBefore() {
        UserFile running = file();
        running.accounts();
        UserFile console = file();

        console.add(CHEN, EDUCATION, "correct horse".toCharArray());
        String stamp = running.find(CHEN).orElseThrow().stamp();
        console.changePassword(CHEN, "battery staple".toCharArray());

        assertThat(running.find(CHEN).orElseThrow().stamp()).isNotEqualTo(stamp);
        console.remove(CHEN);
        assertThat(running.find(CHEN)).isEmpty();
    }

    @Test
    void nobodyButItsOwnerMayReadIt() throws IOException {
        file().add(CHEN, EDUCATION, "correct horse".toCharArray());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(path())).doesNotContain("correct horse");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("users.json", "users.lock");
        }

        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> file().accounts())
                .isInstanceOf(UserFileException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void nameTakenAndNameUnknownAreSaid() {
        file().add(CHEN, EDUCATION, "correct horse".toCharArray());

        assertThatThrownBy(() -> file().add(CHEN, OPERATOR, "correct horse".toCharArray()))
                .isInstanceOf(UserFileException.class)
                .hasMessageContaining("用户已存在");
        assertThatThrownBy(() -> file().remove(new UserName("li"))).hasMessageContaining("没有此用户");
        assertThatThrownBy(() -> file().changePassword(new UserName("li"), "correct horse".toCharArray()))
                .hasMessageContaining("'li'");
        assertThat(file().accounts()).hasSize(1);
    }

    @Test
    void manyWhoAddAtOnceLoseNobody() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> added = new ArrayList<>();
            UserFile shared = file();
            for (int number = 0; number < 40; number++) {
                UserName name = new UserName("user" + number);
                added.add(threads.submit(() -> shared.add(name, OPERATOR, "correct horse".toCharArray())));
            }
            for (Future<?> one : added) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(file().accounts()).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"version\":2,\"users\":[]}",
                "{\"version\":1,\"users\":[{\"name\":\"li\",\"role\":\"visitor\",\"hash\":\"SECRET\"}]}",
                "{\"version\":1,\"users\":[{\"name\":\"li\",\"role\":\"operator\",\"hash\":\"SECRET\"}]}",
                "{\"version\":1,\"users\":[{\"name\":\"LI\",\"role\":\"operator\",\"hash\":\"SECRET\"}]}"
            })
    void aFileThatCannotBeUsedLetsNobodyInAndKeepsItsSecrets(String text) throws IOException {
        Files.writeString(path(), text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> file().signIn("li", "correct horse".toCharArray()))
                .isInstanceOf(UserFileException.class)
                .hasMessageContaining("users.json")
                .message()
                .doesNotContain("SECRET");
    }

    @Test
    void namesThatLookAlikeAreAlike() {
        assertThat(UserName.parse(" Ｃhen ")).contains(new UserName("chen"));
        assertThat(UserName.parse("chen\u202exe")).isEmpty();
        assertThat(UserName.parse("a b")).isEmpty();
        assertThat(UserName.parse("x".repeat(65))).isEmpty();
        assertThat(UserName.parse("-x")).isEmpty();
    }

    private UserFile file() {
        return new UserFile(folder, QuickPasswords.create(), clock);
    }

    private Path path() {
        return folder.resolve("users.json");
    }
}
