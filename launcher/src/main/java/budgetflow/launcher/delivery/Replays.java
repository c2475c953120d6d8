package budgetflow.launcher.delivery;

import budgetflow.domain.delivery.Delivery;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Has failed messages sent again: the dispatcher reads its own topic, and takes what is newer than what it knows. */
final class Replays {
    private Replays() {}

    /** Returns when Kafka has them all; without transaction, so that a dispatcher that runs is not fenced off. */
    static void write(Settings settings, WireFormat wire, List<FailedMessage> messages, Instant now) {
        try (Producer<String, Delivery> producer = new KafkaProducer<>(
                settings.clientProperties(),
                new StringSerializer(),
                Topics.DELIVERIES.valueSerde(wire).serializer())) {
            List<? extends Future<?>> sent = messages.stream()
                    .flatMap(message -> message.deliveries().stream())
                    .map(delivery -> delivery.replayed(now))
                    .map(delivery -> producer.send(new ProducerRecord<>(
                            Topics.DELIVERIES.name(), delivery.key().text(), delivery)))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("not all could be marked to be sent again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
