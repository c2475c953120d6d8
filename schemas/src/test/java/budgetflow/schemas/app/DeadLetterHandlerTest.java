package budgetflow.schemas.app;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.registry.RegistryRefusedException;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Response;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterHandlerTest {
    private static final String PAYMENTS = Topics.PAYMENTS.name();
    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2, 3};

    private final DeadLetters deadLetters = new DeadLetters();
    private final DeadLetterHandler handler = new DeadLetterHandler();

    @BeforeEach
    void configure() {
        handler.configure(Map.of("application.id", "budgetflow-streams", DeadLetterHandler.DEAD_LETTERS, deadLetters));
    }

    @Test
    void anUndecodableRecordGoesToTheDeadLettersAsItWas() {
        Response response = handle(PAYMENTS, new UndecodableRecordException("no 记录", null));

        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(response.deadLetterQueueRecords()).hasSize(1);
        ProducerRecord<byte[], byte[]> letter =
                response.deadLetterQueueRecords().get(0);
        assertThat(letter.topic()).isEqualTo(Topics.PAYMENTS.deadLetters());
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(texts(letter))
                .containsEntry("original", "kept")
                .containsEntry("__streams.errors.topic", PAYMENTS)
                .containsEntry("__streams.errors.partition", "4")
                .containsEntry("__streams.errors.offset", "77")
                .containsEntry("__streams.errors.exception", UndecodableRecordException.class.getName())
                .containsEntry("__streams.errors.message", "no 记录")
                .hasSize(6);
        assertThat(deadLetters.count()).isEqualTo(1);
    }

    /** A producer could not write it, and the app would end at it again and again. */
    @Test
    void whatIsTooLargeToBeWrittenAgainIsCutOffAndSaysSo() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("padding", new byte[DeadLetterHandler.KEPT_OF_HEADERS]);
        byte[] value = new byte[3 * DeadLetterHandler.KEPT_OF_VALUE];
        value[0] = 7;

        ProducerRecord<byte[], byte[]> letter = handle(
                        PAYMENTS,
                        new byte[DeadLetterHandler.KEPT_OF_KEY + 1],
                        value,
                        headers,
                        new UndecodableRecordException("too large", null))
                .deadLetterQueueRecords()
                .get(0);

        assertThat(letter.key()).hasSize(DeadLetterHandler.KEPT_OF_KEY);
        assertThat(letter.value()).hasSize(DeadLetterHandler.KEPT_OF_VALUE).startsWith((byte) 7);
        assertThat(texts(letter))
                .containsEntry("__streams.errors.value.bytes", "1572864")
                .containsEntry("__streams.errors.key.bytes", "65537")
                .containsEntry("__streams.errors.dropped.header.bytes", "65543")
                .containsEntry("__streams.errors.message", "too large")
                .doesNotContainKey("padding");
    }

    @Test
    void aRegistryThatDoesNotAnswerMakesNoDeadLetter() {
        assertFails(PAYMENTS, new RegistryUnavailableException("away", null));
        assertFails(PAYMENTS, new RegistryRefusedException(401, 401, "who are you"));
    }

    @Test
    void aDefectMakesNoDeadLetter() {
        assertFails(PAYMENTS, new IllegalStateException("defect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budgetflow-streams-entries-repartition", "budgetflow-streams-ledger-changelog"})
    void theAppsOwnTopicsHaveNoDeadLetters(String topic) {
        assertFails(topic, new SerializationException("spoiled"));
    }

    private void assertFails(String topic, Exception failure) {
        Response response = handle(topic, failure);

        assertThat(response.result()).isEqualTo(Result.FAIL);
        assertThat(response.deadLetterQueueRecords()).isEmpty();
        assertThat(deadLetters.count()).isZero();
    }

    private Response handle(String topic, Exception failure) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("original", "kept".getBytes(StandardCharsets.UTF_8));
        return handle(topic, KEY, VALUE, headers, failure);
    }

    private Response handle(String topic, byte[] key, byte[] value, RecordHeaders headers, Exception failure) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                topic,
                4,
                77,
                1L,
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
        ErrorHandlerContext context =
                new DefaultErrorHandlerContext(null, topic, 4, 77, headers, "source", new TaskId(0, 4), 1L, key, value);
        return handler.handleError(context, record, failure);
    }

    private static Map<String, String> texts(ProducerRecord<byte[], byte[]> letter) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : letter.headers()) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
