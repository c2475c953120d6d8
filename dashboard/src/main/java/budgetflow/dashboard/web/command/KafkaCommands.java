package budgetflow.dashboard.web.command;

import budgetflow.domain.alert.AlertCommand;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.SubjectPartitioner;
import budgetflow.schemas.topic.Topics;
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

/** Commands into their topic, each into the partition in which its alert is watched. */
public final class KafkaCommands implements Commands, AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    /** Somebody waits before a page. */
    private static final int ANSWER_WITHIN_MILLIS = 10_000;

    private final Producer<String, AlertCommand> producer;

    public KafkaCommands(Settings settings, WireFormat wire) {
        Map<String, Object> properties = new HashMap<>(settings.clientProperties());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                Topics.ALERT_COMMANDS.valueSerde(wire).serializer());
    }

    @Override
    public void give(AlertCommand command) {
        String topic = Topics.ALERT_COMMANDS.name();
        try {
            int partitions = producer.partitionsFor(topic).size();
            int partition = SubjectPartitioner.partition(command.alert().subject(), partitions);
            producer.send(new ProducerRecord<>(topic, partition, command.alert().text(), command))
                    .get();
        } catch (ExecutionException | KafkaException failed) {
            throw new CommandUnsentException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandUnsentException(e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
