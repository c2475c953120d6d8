package budgetflow.dashboard.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final UserName CHEN = new UserName("chen");

    @Test
    void hashesOfProductionCostAtLeastTwoToTheTwelve() {
        assertThat(new Passwords().hash("correct horse".toCharArray())).startsWith("$2a$12$");
    }

    @Test
    void thePasswordAndNoOtherFitsItsHash() {
        Passwords passwords = QuickPasswords.create();
        String hash = passwords.hash("预算执行二〇二四年".toCharArray());

        assertThat(passwords.verify("预算执行二〇二四年".toCharArray(), hash)).isTrue();
        assertThat(passwords.verify("预算执行二〇二四".toCharArray(), hash)).isFalse();
        assertThat(passwords.verify("".toCharArray(), hash)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        Passwords passwords = QuickPasswords.create();

        assertThat(passwords.hash("correct horse".toCharArray()))
                .isNotEqualTo(passwords.hash("correct horse".toCharArray()));
    }

    @Test
    void whatBcryptWouldNotTakeInIsNotThePassword() {
        Passwords passwords = QuickPasswords.create();
        String longest = "0123456789".repeat(8).substring(0, 71);
        String hash = passwords.hash(longest.toCharArray());

        assertThat(passwords.verify(longest.toCharArray(), hash)).isTrue();
        assertThat(passwords.verify((longest + "x").toCharArray(), hash)).isFalse();
        assertThat(passwords.verify((longest + "x".repeat(5_000)).toCharArray(), hash))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ninechars", "aaaaaaaaaaaaaa", "预算执行监控系统预算执行监控系统预算执行监控系统"})
    void tooShortTooSimpleOrTooLongIsRefusedWithoutRepeatingIt(String password) {
        assertThat(Passwords.problem(CHEN, password.toCharArray())).hasValueSatisfying(problem -> {
            assertThat(problem).contains(" / ");
            if (!password.isEmpty()) {
                assertThat(problem).doesNotContain(password);
            }
        });
    }

    @Test
    void theNameIsNotAPassword() {
        assertThat(Passwords.problem(new UserName("chen.xiaoming"), "Chen.Xiaoming".toCharArray()))
                .isPresent();
        assertThat(Passwords.problem(CHEN, "ten chars!".toCharArray())).isEmpty();
    }
}
