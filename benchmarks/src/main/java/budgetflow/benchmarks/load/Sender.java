package budgetflow.benchmarks.load;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends records as ingest would, with the time at which they are sent; {@link #close()} returns when all are kept. */
public final class Sender implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final Serializer<SubmittedEntry> entries;
    private final Serializer<BudgetChange> changes;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private Sender(Map<String, Object> properties, WireFormat wire) {
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        entries = Topics.PAYMENTS.valueSerde(wire).serializer();
        changes = Topics.BUDGET_CHANGES.valueSerde(wire).serializer();
    }

    /** As many records as fit into a batch: for filling topics. */
    public static Sender bulk(Map<String, Object> client, WireFormat wire) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 50);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 << 10);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
        return new Sender(properties, wire);
    }

    /** Every record at once: for measuring how long it is on its way. */
    public static Sender prompt(Map<String, Object> client, WireFormat wire) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new Sender(properties, wire);
    }

    public void send(SubmittedEntry entry) {
        send(Topics.PAYMENTS, entry.entryId(), entries.serialize(Topics.PAYMENTS.name(), entry));
    }

    public void send(BudgetChange change) {
        send(Topics.BUDGET_CHANGES, change.line().text(), changes.serialize(Topics.BUDGET_CHANGES.name(), change));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told of what the future would.
    private void send(Topic<?> topic, String key, byte[] value) {
        check();
        producer.send(new ProducerRecord<>(topic.name(), key, value), (sent, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    private void check() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("a record could not be sent", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
        check();
    }
}
