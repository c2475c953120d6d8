package budgetflow.alerts.delivery.outbox;

import budgetflow.alerts.delivery.link.Acknowledgements;
import budgetflow.alerts.delivery.link.Claim;
import budgetflow.alerts.delivery.message.Fingerprint;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertCommand;
import budgetflow.domain.alert.Handling;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.SubjectPartitioner;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Acknowledgements as commands, which the alerts app decides on; a link clicked twice is one command. */
public final class KafkaAcknowledgements implements Acknowledgements, AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final int ANSWER_WITHIN_MILLIS = 10_000;
    private static final String BY_LINK = "通过链接确认 by link";

    private final Producer<String, AlertCommand> producer;

    public KafkaAcknowledgements(Settings settings, WireFormat wire) {
        Map<String, Object> properties = new HashMap<>(settings.clientProperties());
        // Somebody waits before a page.
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS / 2);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                Topics.ALERT_COMMANDS.valueSerde(wire).serializer());
    }

    @Override
    public void acknowledge(Claim claim, Instant at) {
        String topic = Topics.ALERT_COMMANDS.name();
        int partitions = producer.partitionsFor(topic).size();
        int partition = SubjectPartitioner.partition(claim.alert().subject(), partitions);
        try {
            producer.send(new ProducerRecord<>(topic, partition, claim.alert().text(), command(claim, at)))
                    .get();
        } catch (ExecutionException failed) {
            throw new KafkaException("an acknowledgement was not taken", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static AlertCommand command(Claim claim, Instant at) {
        String id =
                "link-" + Fingerprint.of(claim.alert().text() + "\n" + claim.recipient() + "\n" + claim.expiresAt());
        Handling handling = new Handling(id, claim.recipient(), ActorRole.UNIT, at, null, BY_LINK, null);
        return new AlertCommand(claim.alert(), AlertAction.ACKNOWLEDGE, handling, null);
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
