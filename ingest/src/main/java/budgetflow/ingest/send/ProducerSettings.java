package budgetflow.ingest.send;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How ingest produces: nothing lost, nothing twice, nothing out of order, and an end to all waiting. */
final class ProducerSettings {
    /** From giving a record to the producer until it has arrived or failed. */
    static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(30);

    /** One request, an answer included. */
    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    /** Waiting for a topic's metadata, or for room in the buffer: that is what slows reading down to the broker's pace. */
    static final Duration MAX_BLOCK = Duration.ofSeconds(20);

    static final long BUFFER_BYTES = 32L * 1024 * 1024;
    static final int BATCH_BYTES = 128 * 1024;
    static final int LINGER_MILLIS = 10;

    private ProducerSettings() {}

    /**
     * Properties of the producer.
     *
     * @param client bootstrap servers and security; what is set here goes before it
     */
    static Map<String, Object> of(Map<String, ?> client) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(DELIVERY_TIMEOUT));
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(REQUEST_TIMEOUT));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK.toMillis());
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return properties;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
