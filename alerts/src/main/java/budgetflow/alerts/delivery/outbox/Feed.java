package budgetflow.alerts.delivery.outbox;

import budgetflow.alerts.delivery.planning.LineLabel;
import budgetflow.alerts.delivery.planning.Seen;
import budgetflow.alerts.delivery.planning.Situation;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.delivery.Delivery;
import budgetflow.domain.execution.LineExecution;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.UndecodableRecordException;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries topics into the situation: from the beginning at each start, since the topics are compacted and a plan needs
 * them whole; committed records only, in no group. Records that cannot be decoded are counted, told, and left out.
 */
public final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Topic<?>> TOPICS = List.of(Topics.ALERTS, Topics.LINE_EXECUTIONS, Topics.DELIVERIES);

    private final Consumer<String, byte[]> consumer;
    /** By topic: takes a record, and says whether that may change a plan. */
    private final Map<String, BiPredicate<ConsumerRecord<String, byte[]>, Situation>> takers = new HashMap<>();

    private final Situation situation;
    private long undecodable;

    public Feed(Settings settings, WireFormat wire, Situation situation) {
        Map<String, Object> properties = new HashMap<>(settings.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        this.situation = situation;
        Deserializer<Alert> alerts = Topics.ALERTS.valueSerde(wire).deserializer();
        Deserializer<LineExecution> lines =
                Topics.LINE_EXECUTIONS.valueSerde(wire).deserializer();
        Deserializer<Delivery> deliveries = Topics.DELIVERIES.valueSerde(wire).deserializer();
        takers.put(Topics.ALERTS.name(), (record, into) -> {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            into.put(new Seen(alerts.deserialize(record.topic(), record.value()), at));
            return true;
        });
        takers.put(
                Topics.LINE_EXECUTIONS.name(),
                (record, into) -> putLabel(lines.deserialize(record.topic(), record.value()), into));
        takers.put(Topics.DELIVERIES.name(), (record, into) -> {
            into.put(deliveries.deserialize(record.topic(), record.value()));
            return true;
        });
    }

    /** Returns when everything there was at the call has been taken. */
    public void catchUp() {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
            take(POLL);
        }
    }

    /** Waits for records, but not longer than this; whether any came that may change a plan. */
    public boolean take(Duration atMost) {
        boolean any = false;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(atMost)) {
            any |= take(record);
        }
        return any;
    }

    /** How many records were left out since the start. */
    public long undecodable() {
        return undecodable;
    }

    private boolean take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return false;
        }
        try {
            return Objects.requireNonNull(takers.get(record.topic())).test(record, situation);
        } catch (UndecodableRecordException poison) {
            undecodable++;
            LOG.warn(
                    "Left out {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    String.valueOf(poison.getMessage()));
            return false;
        }
    }

    private static boolean putLabel(LineExecution line, Situation into) {
        return line.budget()
                .attributes()
                .map(attributes -> into.directory().put(line.key(), LineLabel.of(attributes)))
                .orElse(false);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
