package budgetflow.alerts.delivery.outbox;

import budgetflow.domain.delivery.Delivery;
import budgetflow.schemas.security.AppRights;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The deliveries' topic. Each call is one transaction, under an id there is one of: a second dispatcher fences the first,
 * which then cannot write down what it is about to send, and stops before it sends it.
 */
public final class KafkaJournal implements Journal, AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Producer<String, Delivery> producer;

    private KafkaJournal(Producer<String, Delivery> producer) {
        this.producer = producer;
    }

    /** Returns when nobody else can write any more, and what they had begun to write is undone. */
    public static KafkaJournal open(Settings settings, WireFormat wire) {
        Map<String, Object> properties = new HashMap<>(settings.clientProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, AppRights.dispatchTransactions(settings));
        Producer<String, Delivery> producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                Topics.DELIVERIES.valueSerde(wire).serializer());
        try {
            producer.initTransactions();
            return new KafkaJournal(producer);
        } catch (RuntimeException e) {
            producer.close(CLOSE_WITHIN);
            throw e;
        }
    }

    @Override
    public void record(List<Delivery> deliveries) {
        try {
            producer.beginTransaction();
            for (Delivery delivery : deliveries) {
                // What goes wrong with one makes the commit fail.
                var unused = producer.send(new ProducerRecord<>(
                        Topics.DELIVERIES.name(), delivery.key().text(), delivery));
            }
            // Whatever goes wrong before or here ends the dispatcher; the next one undoes the transaction.
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw isFenced(e) ? new OvertakenException(e) : e;
        }
    }

    /** Brokers have two names for it, and the producer wraps what an earlier call has learned. */
    private static boolean isFenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
