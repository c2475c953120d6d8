package budgetflow.schemas.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Keeps a registry's events in a compacted topic of one partition, which must exist. */
public final class KafkaSchemaStore implements SchemaStore {
    /** Somebody waits for the answer to a registration, so a broker that is gone is said sooner than Kafka would. */
    private static final int WAIT_FOR_BROKER_MS = 15_000;

    private final Map<String, Object> clientProperties;
    private final TopicPartition partition;
    private final Producer<byte[], byte[]> producer;

    /**
     * Opens the store; nothing is read yet.
     *
     * @param clientProperties brokers and security, see {@link budgetflow.schemas.settings.Settings}
     */
    public KafkaSchemaStore(Map<String, Object> clientProperties, String topic) {
        this.clientProperties = Map.copyOf(clientProperties);
        this.partition = new TopicPartition(topic, 0);
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_FOR_BROKER_MS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, WAIT_FOR_BROKER_MS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, WAIT_FOR_BROKER_MS);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public List<RegistryEvent> load() {
        List<RegistryEvent> events = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(clientProperties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (end != null && consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    events.add(event(record));
                }
            }
        }
        return events;
    }

    private static RegistryEvent event(ConsumerRecord<byte[], byte[]> record) {
        try {
            byte[] value = record.value();
            return RegistryEventJson.event(value == null ? new byte[0] : value);
        } catch (IllegalArgumentException foreign) {
            throw new IllegalStateException(
                    "Topic " + record.topic() + " holds something at offset " + record.offset()
                            + " that no registry wrote; it must be the registry's alone.",
                    foreign);
        }
    }

    @Override
    public void append(RegistryEvent event) {
        try {
            producer.send(new ProducerRecord<>(
                            partition.topic(), 0, RegistryEventJson.key(event), RegistryEventJson.value(event)))
                    .get();
        } catch (ExecutionException | RuntimeException unsafe) {
            throw new RegistryUnavailableException(
                    "The schema could not be kept in " + partition.topic() + ".", unsafe);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while a schema was kept.", interrupted);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
