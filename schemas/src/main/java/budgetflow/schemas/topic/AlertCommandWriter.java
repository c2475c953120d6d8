package budgetflow.schemas.topic;

import budgetflow.domain.alert.AlertCommand;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes commands that somebody gives on a page and waits for, each into the partition in which its alert is watched.
 * Safe for many threads.
 */
public final class AlertCommandWriter implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    /** Somebody waits before a page. */
    private static final int ANSWER_WITHIN_MILLIS = 10_000;

    private final Producer<String, AlertCommand> producer;

    /** @param wire stays the caller's to close */
    public AlertCommandWriter(Settings settings, WireFormat wire) {
        Map<String, Object> properties = new HashMap<>(settings.clientProperties());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                Topics.ALERT_COMMANDS.valueSerde(wire).serializer());
    }

    /**
     * Returns when the command is kept for good.
     *
     * @throws KafkaException where it was not taken, or the thread was interrupted, which it then still is
     */
    public void write(AlertCommand command) {
        String topic = Topics.ALERT_COMMANDS.name();
        int partitions = producer.partitionsFor(topic).size();
        int partition = SubjectPartitioner.partition(command.alert().subject(), partitions);
        try {
            producer.send(new ProducerRecord<>(topic, partition, command.alert().text(), command))
                    .get();
        } catch (ExecutionException failed) {
            throw new KafkaException("a command was not taken", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
