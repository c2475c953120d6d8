package budgetflow.launcher.platform;

import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads topics from their beginning to where they end now, committed records only, in no group. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> client;
    private final WireFormat wire;

    /** @param client bootstrap servers and security, as Kafka's clients call them */
    public TopicReader(Map<String, Object> client, WireFormat wire) {
        this.client = client;
        this.wire = wire;
    }

    /** The properties of a consumer in no group that reads committed records only. */
    public static Map<String, Object> consumerProperties(Map<String, Object> client) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return properties;
    }

    /** The latest value of each key, by key. */
    public <V> Collection<V> latest(Topic<V> topic) {
        Map<String, V> latest = new TreeMap<>();
        read(topic, record -> latest.put(record.key(), record.value()));
        return latest.values();
    }

    /** Every record, in the order of each partition. */
    public <V> void read(Topic<V> topic, Consumer<ConsumerRecord<String, V>> taker) {
        try (Deserializer<String> keys = topic.keySerde().deserializer();
                Deserializer<V> values = topic.valueSerde(wire).deserializer();
                KafkaConsumer<String, V> consumer = new KafkaConsumer<>(consumerProperties(client), keys, values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(taker);
            }
        }
    }
}
