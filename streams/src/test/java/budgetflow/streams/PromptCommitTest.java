package budgetflow.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void whatIsNewIsCommittedAtTheNextQuestion() {
        read(first, NOW - 999);

        ask(payments, NOW);

        assertThat(payments.committed()).isTrue();
    }

    @Test
    void whoIsFarBehindWaitsForTheLongerInterval() {
        read(first, NOW - 1000);

        ask(payments, NOW);

        assertThat(payments.committed()).isFalse();
    }

    @Test
    void aPauseOfThreeTenthsOfASecondEndsTheCatchingUp() {
        read(first, NOW - 60_000);
        ask(payments, NOW);

        ask(payments, NOW + 299);
        assertThat(payments.committed()).isFalse();

        ask(payments, NOW + 300);
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
    void whatWasCommittedIsNotCommittedAgain() {
        read(first, NOW);
        ask(payments, NOW);
        payments.resetCommit();

        ask(payments, NOW + 30);
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
