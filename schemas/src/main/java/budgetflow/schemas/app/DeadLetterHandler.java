package budgetflow.schemas.app;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record nobody can decode to its topic's dead letters, as it was, within the transaction in which its offset is
 * committed: it is there exactly once. Everything else that goes wrong while reading stops the app, above all a registry
 * that does not answer; and so does a record of the app's own internal topics, which only a defect can spoil.
 *
 * <p>The record keeps its headers; the ones Kafka's own dead letter queue adds are added, without the stack trace. What is
 * so large that it could not be written again is cut off, and a header says how many bytes it had.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler {
    /** The app's {@link DeadLetters}, handed over in the configuration since Kafka makes the handler by itself. */
    static final String DEAD_LETTERS = "budgetflow.dead.letters";

    /** Bytes kept of a value, of a key and of all the headers it came with: together below what a producer can write. */
    static final int KEPT_OF_VALUE = 1 << 19;

    static final int KEPT_OF_KEY = 1 << 16;
    static final int KEPT_OF_HEADERS = 1 << 16;

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
                deadLetterTopic,
                null,
                null,
                cut(record.key(), KEPT_OF_KEY),
                cut(record.value(), KEPT_OF_VALUE),
                headers(record, failure))));
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> record, Exception failure) {
        RecordHeaders headers = new RecordHeaders();
        if (bytesOf(record.headers()) <= KEPT_OF_HEADERS) {
            record.headers().forEach(headers::add);
        } else {
            add(headers, "dropped.header.bytes", String.valueOf(bytesOf(record.headers())));
        }
        addLength(headers, "key.bytes", record.key(), KEPT_OF_KEY);
        addLength(headers, "value.bytes", record.value(), KEPT_OF_VALUE);
        add(headers, "topic", record.topic());
        add(headers, "partition", String.valueOf(record.partition()));
        add(headers, "offset", String.valueOf(record.offset()));
        add(headers, "exception", failure.getClass().getName());
        add(headers, "message", String.valueOf(failure.getMessage()));
        return headers;
    }

    /** Only where something is missing. */
    private static void addLength(Headers headers, String name, byte @Nullable [] bytes, int kept) {
        if (bytes != null && bytes.length > kept) {
            add(headers, name, String.valueOf(bytes.length));
        }
    }

    private static long bytesOf(Headers headers) {
        long bytes = 0;
        for (Header header : headers) {
            bytes += header.key().length() + (header.value() == null ? 0L : header.value().length);
        }
        return bytes;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(HEADER_PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
