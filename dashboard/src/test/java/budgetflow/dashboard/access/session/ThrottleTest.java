package budgetflow.dashboard.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final TestClock clock = new TestClock();
    private final Throttle throttle = new Throttle(2, clock);

    @Test
    void eachFailureBeyondTheFreeOnesDoublesTheWait() {
        assertThat(throttle.attempt("chen")).isEmpty();
        assertThat(throttle.attempt("chen")).isEmpty();
        assertThat(throttle.attempt("chen")).isEmpty();
        for (int seconds : new int[] {1, 2, 4, 8}) {
            assertThat(throttle.attempt("chen")).contains(Duration.ofSeconds(seconds));
            clock.passes(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(throttle.attempt("chen")).contains(Duration.ofMillis(1));
            clock.passes(Duration.ofMillis(1));
            assertThat(throttle.attempt("chen")).isEmpty();
        }
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 100; i++) {
            clock.passes(Duration.ofMinutes(15));
            assertThat(throttle.attempt("chen")).isEmpty();
        }

        assertThat(throttle.attempt("chen")).contains(Duration.ofMinutes(15));
    }

    @Test
    void othersDoNotWait() {
        for (int i = 0; i < 3; i++) {
            throttle.attempt("chen");
        }

        assertThat(throttle.attempt("chen")).isPresent();
        assertThat(throttle.attempt("li")).isEmpty();
    }

    @Test
    void successAndAnHourAreForgiving() {
        for (int i = 0; i < 3; i++) {
            throttle.attempt("chen");
        }
        throttle.succeeded("chen");
        assertThat(throttle.attempt("chen")).isEmpty();

        for (int i = 0; i < 2; i++) {
            throttle.attempt("chen");
        }
        clock.passes(Duration.ofMinutes(61));
        assertThat(throttle.attempt("chen")).isEmpty();
        assertThat(throttle.attempt("chen")).isEmpty();
    }

    @Test
    void whatIsTakenBackLeavesTheFailuresOfOthers() {
        for (int i = 0; i < 3; i++) {
            throttle.attempt("10.0.0.7");
        }
        clock.passes(Duration.ofSeconds(1));
        throttle.attempt("10.0.0.7");
        throttle.takeBack("10.0.0.7");

        assertThat(throttle.attempt("10.0.0.7")).isEmpty();
        assertThat(throttle.attempt("10.0.0.7")).contains(Duration.ofSeconds(2));
    }

    @Test
    void successesAloneAreNoFailuresHoweverMany() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.attempt("10.0.0.7")).isEmpty();
            throttle.takeBack("10.0.0.7");
        }
    }

    @Test
    void successesDoNotKeepFailuresRemembered() {
        for (int i = 0; i < 3; i++) {
            throttle.attempt("10.0.0.7");
        }
        for (int minutes = 0; minutes < 70; minutes += 10) {
            clock.passes(Duration.ofMinutes(10));
            assertThat(throttle.attempt("10.0.0.7")).isEmpty();
            throttle.takeBack("10.0.0.7");
        }
        assertThat(throttle.attempt("10.0.0.7")).isEmpty();
        assertThat(throttle.attempt("10.0.0.7")).isEmpty();
    }
}
