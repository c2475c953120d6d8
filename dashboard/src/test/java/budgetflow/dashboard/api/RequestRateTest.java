package budgetflow.dashboard.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.api.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestRateTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final RequestRate rate = new RequestRate(10, now::get);

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            rate.count("a");
        }
    }

    @Test
    void twoSecondsWorthPassAtOnceAndNotOneMore() {
        assertThatCode(() -> count(20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rate.count("a")).isInstanceOf(ProblemException.class);
        assertThatCode(() -> rate.count("b")).doesNotThrowAnyException();
    }

    @Test
    void itFillsAtItsRateAlsoWhereTheClockTurnsOver() {
        count(20);
        now.addAndGet(Duration.ofMillis(100).toNanos());

        assertThatCode(() -> rate.count("a")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rate.count("a")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLongPauseGivesNoMoreThanTwoSecondsWorth() {
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThatCode(() -> count(20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rate.count("a")).isInstanceOf(ProblemException.class);
    }
}
