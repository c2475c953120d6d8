package budgetflow.schemas.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record nobody can decode to its topic's dead letters, as it was, within the transaction in which its offset is
 * committed: it is there exactly once. Everything else that goes wrong while reading stops the app, above all a registry
 * that does not answer; and so does a record of the app's own internal topics, which only a defect can spoil.
 *
 * <p>The record keeps its headers; the ones Kafka's own dead letter queue adds are added, without the stack trace.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler {
    /** The app's {@link DeadLetters}, handed over in the configuration since Kafka makes the handler by itself. */
    static final String DEAD_LETTERS = "budgetflow.dead.letters";

    private static final String HEADER_PREFIX = "__streams.errors.";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    private DeadLetters deadLetters = new DeadLetters();
    private String internalPrefix = "";

    @Override
    public void configure(Map<String, ?> configuration) {
        if (configuration.get(DEAD_LETTERS) instanceof DeadLetters given) {
            deadLetters = given;
        }
        internalPrefix = Objects.requireNonNull(configuration.get(StreamsConfig.APPLICATION_ID_CONFIG)) + "-";
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        boolean poison = failure instanceof SerializationException;
        if (!poison || record.topic().startsWith(internalPrefix)) {
            return Response.fail();
        }
        String deadLetterTopic = DeadLetters.topicFor(record.topic());
        LOG.warn(
                "Record {}-{} at offset {} goes to {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                deadLetterTopic,
                failure.getMessage());
        deadLetters.add();
        return Response.resume(List.of(new ProducerRecord<>(
                deadLetterTopic, null, null, record.key(), record.value(), headers(record, failure))));
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> record, Exception failure) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        add(headers, "topic", record.topic());
        add(headers, "partition", String.valueOf(record.partition()));
        add(headers, "offset", String.valueOf(record.offset()));
        add(headers, "exception", failure.getClass().getName());
        add(headers, "message", String.valueOf(failure.getMessage()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(HEADER_PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
