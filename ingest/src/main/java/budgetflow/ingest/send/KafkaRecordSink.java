package budgetflow.ingest.send;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.send.SendFailedException.Reason;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.topic.LinePartitioner;
import budgetflow.schemas.topic.OriginHeaders;
import budgetflow.schemas.topic.OriginHeaders.Origin;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to the topics by an idempotent producer. When its buffer is full, it waits, and the reading waits with it. The
 * first failure ends it: it is thrown by the next call, whichever that is, and every later one.
 */
public final class KafkaRecordSink implements RecordSink {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final Channel<BudgetChange> changes;
    private final Channel<ScopedPlan> plans;
    private final Channel<SubmittedEntry> payments;
    private final Channel<ControlTotal> controlTotals;
    private final Channel<Rejection> rejections;
    private final Map<String, Integer> partitions = new HashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** A topic with the serializer of its values. */
    private record Channel<V>(Topic<V> topic, Serializer<V> serializer) {
        static <V> Channel<V> to(Topic<V> topic, WireFormat wire) {
            return new Channel<>(topic, topic.valueSerde(wire).serializer());
        }

        byte[] bytes(V value) {
            return serializer.serialize(topic.name(), value);
        }
    }

    KafkaRecordSink(Producer<byte[], byte[]> producer, WireFormat wire) {
        this.producer = producer;
        this.changes = Channel.to(Topics.BUDGET_CHANGES, wire);
        this.plans = Channel.to(Topics.SPENDING_PLANS, wire);
        this.payments = Channel.to(Topics.PAYMENTS, wire);
        this.controlTotals = Channel.to(Topics.CONTROL_TOTALS, wire);
        this.rejections = Channel.to(Topics.REJECTIONS, wire);
    }

    /**
     * Connects; that nobody is there is found out with the first record.
     *
     * @param client bootstrap servers and, where needed, security, as Kafka's clients call them
     * @param wire stays the caller's to close
     * @throws SendFailedException where the properties cannot be used, such as a host name that does not exist
     */
    public static KafkaRecordSink connect(Map<String, ?> client, WireFormat wire) {
        try {
            return new KafkaRecordSink(new KafkaProducer<>(ProducerSettings.of(client)), wire);
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    @Override
    public void budgetChange(BudgetChange change, Origin origin) {
        send(changes, null, change.line().text(), change, origin);
    }

    /** A line's own plan goes where its line goes; a default concerns lines everywhere and goes to every partition. */
    @Override
    public void plan(ScopedPlan plan, Origin origin) {
        String key = plan.scope().text();
        if (plan.scope().isDefault()) {
            sendToAll(plans, key, plan, origin);
        } else {
            send(plans, LinePartitioner.partition(key, partitionsOf(plans.topic())), key, plan, origin);
        }
    }

    @Override
    public void payment(SubmittedEntry entry, Origin origin) {
        send(payments, null, entry.entryId(), entry, origin);
    }

    @Override
    public void keptOut(SubmittedEntry entry, Origin origin) {
        Headers headers = headers(origin);
        OriginHeaders.markRejected(headers);
        send(payments, null, entry.entryId(), entry, headers);
    }

    /** To every partition: entries are spread by their ids, so each partition counts some of what a total is about. */
    @Override
    public void controlTotal(ControlTotal total, Origin origin) {
        sendToAll(controlTotals, total.key().text(), total, origin);
    }

    @Override
    public void rejection(Rejection rejection) {
        send(rejections, null, rejection.recordKey(), rejection, new Origin(rejection.source(), rejection.row()));
    }

    @Override
    public void flush() {
        throwIfFailed();
        producer.flush();
        throwIfFailed();
    }

    /** Waits for what is under way; whether it arrived, only {@link #flush()} tells. */
    @Override
    public void close() {
        producer.close(failure.get() == null ? CLOSE_TIMEOUT : Duration.ZERO);
    }

    private <V> void sendToAll(Channel<V> channel, String key, V value, Origin origin) {
        int count = partitionsOf(channel.topic());
        for (int partition = 0; partition < count; partition++) {
            send(channel, partition, key, value, origin);
        }
    }

    private <V> void send(Channel<V> channel, @Nullable Integer partition, String key, V value, Origin origin) {
        send(channel, partition, key, value, headers(origin));
    }

    private static Headers headers(Origin origin) {
        Headers headers = new RecordHeaders();
        OriginHeaders.write(headers, origin.file(), origin.row());
        return headers;
    }

    private <V> void send(Channel<V> channel, @Nullable Integer partition, String key, V value, Headers headers) {
        throwIfFailed();
        try {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    channel.topic().name(),
                    partition,
                    key.getBytes(StandardCharsets.UTF_8),
                    channel.bytes(value),
                    headers);
            // The callback hears of every outcome; the future would only say it again.
            var unused = producer.send(record, (metadata, failed) -> {
                if (failed != null) {
                    failure.compareAndSet(null, failed);
                }
            });
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
        }
        throwIfFailed();
    }

    private int partitionsOf(Topic<?> topic) {
        throwIfFailed();
        try {
            return partitions.computeIfAbsent(
                    topic.name(), name -> producer.partitionsFor(name).size());
        } catch (KafkaException e) {
            failure.compareAndSet(null, e);
            throw failed(e);
        }
    }

    private void throwIfFailed() {
        Exception failed = failure.get();
        if (failed != null) {
            throw failed(failed);
        }
    }

    /** What may pass by itself is somebody not answering, as is a broker's address that leads nowhere. */
    private static SendFailedException failed(Exception e) {
        boolean nowhere = e.getCause() instanceof ConfigException;
        String message = e.getCause() instanceof ConfigException address ? address.getMessage() : e.getMessage();
        return nowhere || e instanceof RetriableException || e instanceof RegistryUnavailableException
                ? new SendFailedException(
                        Reason.UNREACHABLE,
                        "无法连接 Kafka 或 schema registry，请检查地址及服务 / Kafka or the schema registry cannot be reached,"
                                + " check the addresses and that both are running: " + message,
                        e)
                : new SendFailedException(Reason.REFUSED, "发送被拒绝 / the records were refused: " + message, e);
    }
}
