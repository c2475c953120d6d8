package budgetflow.schemas.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** Which failures a new thread cures, and which stop the app. */
class StreamsAppTest {
    @Test
    void aTransactionTheBrokersGaveUpIsDoneAgain() {
        Exception late = new StreamsException("while committing", new InvalidTxnStateException("ended before"));

        assertThat(StreamsApp.isTransactionLost(late)).isTrue();
    }

    @Test
    void anythingElseStopsTheApp() {
        Exception forbidden = new StreamsException("while committing", new AuthorizationException("not allowed"));

        assertThat(StreamsApp.isTransactionLost(forbidden)).isFalse();
        assertThat(StreamsApp.isTransactionLost(new IllegalStateException("a defect")))
                .isFalse();
    }
}
