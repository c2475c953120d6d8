package budgetflow.dashboard.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Assignment OPERATOR = Assignment.of(Role.OPERATOR, List.of(), List.of());

    private final TestClock clock = new TestClock();
    private final Sessions sessions = new Sessions(Duration.ofMinutes(60), Duration.ofHours(12), 3, clock);

    @Test
    void itEndsAfterAnHourWithoutRequests() {
        Sessions.Begun begun = begin("chen");

        clock.passes(Duration.ofMinutes(59));
        assertThat(sessions.seen(begun.id())).contains(begun.session());
        clock.passes(Duration.ofMinutes(59));
        assertThat(sessions.seen(begun.id())).isPresent();
        clock.passes(Duration.ofMinutes(60));
        assertThat(sessions.seen(begun.id())).isEmpty();
    }

    @Test
    void itEndsAfterTwelveHoursHoweverBusy() {
        Sessions.Begun begun = begin("chen");
        for (int half = 1; half < 24; half++) {
            clock.passes(Duration.ofMinutes(30));
            assertThat(sessions.seen(begun.id())).isPresent();
        }

        clock.passes(Duration.ofMinutes(30));
        assertThat(sessions.seen(begun.id())).isEmpty();
    }

    @Test
    void askingWhetherItLastsDoesNotProlongIt() {
        Sessions.Begun begun = begin("chen");
        String ticket = Sessions.ticket(begun.id());
        clock.passes(Duration.ofMinutes(59));

        assertThat(sessions.lasting(ticket)).isPresent();
        clock.passes(Duration.ofMinutes(1));
        assertThat(sessions.lasting(ticket)).isEmpty();
        assertThat(sessions.seen(ticket)).isEmpty();
    }

    @Test
    void whoSignsOutIsOut() {
        Sessions.Begun begun = begin("chen");

        sessions.end(begun.id());

        assertThat(sessions.seen(begun.id())).isEmpty();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void aboveTheLimitTheOneNotSeenForLongestGoes() {
        Sessions.Begun first = begin("a");
        Sessions.Begun second = begin("b");
        Sessions.Begun third = begin("c");
        assertThat(sessions.seen(first.id())).isPresent();

        Sessions.Begun fourth = begin("d");

        assertThat(sessions.seen(second.id())).isEmpty();
        assertThat(List.of(first, third, fourth))
                .allSatisfy(kept -> assertThat(sessions.seen(kept.id())).isPresent());
    }

    @Test
    void idsHave256BitsAndNoTwoAreAlike() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            tokens.add(Tokens.next());
        }

        assertThat(tokens).hasSize(1_000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(begin("chen").session().csrfToken())
                .isNotEqualTo(begin("chen").session().csrfToken());
    }

    private Sessions.Begun begin(String name) {
        return sessions.begin(new UserName(name), OPERATOR, Session.Origin.LOCAL, "stamp");
    }
}
