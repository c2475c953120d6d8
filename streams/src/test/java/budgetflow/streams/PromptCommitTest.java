package budgetflow.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tasks of one thread, asked every 30 ms of a clock of our own. */
class PromptCommitTest {
    private static final long NOW = 1_000_000;

    private final MockProcessorContext<String, Object> payments = new MockProcessorContext<>();
    private final MockProcessorContext<String, Object> ledgers = new MockProcessorContext<>();
    private Processor<String, String, String, Object> first;
    private Processor<String, String, String, Object> second;

    @BeforeEach
    void start() {
        PromptCommit commit = new PromptCommit(Duration.ofMillis(30));
        first = started(commit, payments);
        second = started(commit, ledgers);
        ask(payments, NOW);
    }

    @Test
    void whatIsNewIsCommittedAfterTheInterval() {
        read(first, NOW);

        ask(payments, NOW + 29);
        assertThat(payments.committed()).isFalse();

        ask(payments, NOW + 30);
        assertThat(payments.committed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "60, 30", "62, 31", "1000, 500", "60000, 30000"})
    void whoIsBehindWaitsHalfAsLong(long behind, long waits) {
        for (long later = 0; later <= waits; later += Math.max(1, Math.min(100, waits - later))) {
            read(first, NOW + later - behind);
            ask(payments, NOW + later);

            assertThat(payments.committed()).isEqualTo(later == waits);
            if (later == waits) {
                return;
            }
        }
    }

    @Test
    void aPauseOfThreeTenthsOfASecondEndsTheCatchingUp() {
        read(first, NOW - 60_000);
        ask(payments, NOW + 1);

        ask(payments, NOW + 300);
        assertThat(payments.committed()).isFalse();

        ask(payments, NOW + 301);
        assertThat(payments.committed()).isTrue();
    }

    @Test
    void aTaskThatIsDoneSaysNothingWhileAnotherOfItsThreadCatchesUp() {
        read(second, NOW - 60_000);
        ask(ledgers, NOW);
        for (int later = 100; later <= 1000; later += 100) {
            read(first, NOW - 60_000);
            ask(payments, NOW + later);
            ask(ledgers, NOW + later);
        }

        assertThat(payments.committed()).isFalse();
        assertThat(ledgers.committed()).isFalse();
    }

    @Test
    void theTasksOfAThreadAskTogether() {
        read(first, NOW + 30);
        ask(payments, NOW + 30);
        payments.resetCommit();

        read(second, NOW + 40);
        ask(ledgers, NOW + 59);
        assertThat(ledgers.committed()).isFalse();

        ask(payments, NOW + 60);
        assertThat(payments.committed()).isTrue();
    }

    @Test
    void whatWasCommittedIsNotCommittedAgain() {
        read(first, NOW);
        ask(payments, NOW + 30);
        payments.resetCommit();

        ask(payments, NOW + 60);
        ask(ledgers, NOW + 400);

        assertThat(payments.committed()).isFalse();
        assertThat(ledgers.committed()).isFalse();
    }

    private static Processor<String, String, String, Object> started(
            PromptCommit commit, MockProcessorContext<String, Object> context) {
        Processor<String, String, String, Object> processor =
                commit.<String, String, String, Object>of(() -> record -> {}).get();
        processor.init(context);
        return processor;
    }

    private static void read(Processor<String, String, String, Object> processor, long ingestedAt) {
        processor.process(new Record<>("key", "value", ingestedAt));
    }

    private static void ask(MockProcessorContext<String, Object> context, long now) {
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(now));
    }
}
