package budgetflow.launcher.closing;

import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.security.AppRights;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.ClosedDay;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Everything that closing days needs of Kafka, opened together and closed together. */
public final class Closing implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> JUDGED = List.of(
            Topics.BUSINESS_DAYS.name(),
            Topics.LINE_EXECUTIONS.name(),
            Topics.LINE_ENTRIES.name(),
            Topics.RECONCILIATIONS.name());

    private final Admin admin;
    private final Producer<String, ClosedDay> producer;
    private final Barrier barrier;
    private final DayCloser closer;
    private final String alertsGroup;

    private Closing(
            Admin admin, Producer<String, ClosedDay> producer, Barrier barrier, DayCloser closer, String alertsGroup) {
        this.admin = admin;
        this.producer = producer;
        this.barrier = barrier;
        this.closer = closer;
        this.alertsGroup = alertsGroup;
    }

    /**
     * Opens it and finds out which day was closed last. Whoever closed days before is fenced off from now on.
     *
     * @param stillAlive throws where an app that is waited for has failed
     */
    public static Closing open(Settings settings, WireFormat wire, Runnable stillAlive) {
        Map<String, Object> client = settings.clientProperties();
        Admin admin = Admin.create(client);
        Map<String, Object> impatient = TopicReader.consumerProperties(client);
        impatient.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(impatient, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Map<String, Object> transactional = new HashMap<>(client);
        transactional.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, AppRights.closingTransactions(settings));
        KafkaProducer<String, ClosedDay> producer = new KafkaProducer<>(
                transactional,
                Topics.BUSINESS_DAYS.keySerde().serializer(),
                Topics.BUSINESS_DAYS.valueSerde(wire).serializer());
        Barrier barrier = new Barrier(admin, consumer, PATIENCE, stillAlive);
        try {
            producer.initTransactions();
            LocalDate last = lastClosed(new TopicReader(client, wire));
            DayCloser closer = new DayCloser(barrier, producer, Processing.streamsGroup(settings), last);
            return new Closing(admin, producer, barrier, closer, Processing.alertsGroup(settings));
        } catch (RuntimeException e) {
            close(barrier, producer, admin);
            throw e;
        }
    }

    /** The days and their order: the one thing that decides them. */
    public DayCloser closer() {
        return closer;
    }

    /** Returns when alerts has judged every day that was closed. */
    public void awaitJudged() {
        barrier.awaitConsumed(alertsGroup, JUDGED);
    }

    private static @Nullable LocalDate lastClosed(TopicReader topics) {
        LocalDate[] last = new LocalDate[1];
        topics.read(Topics.BUSINESS_DAYS, record -> {
            LocalDate day = record.value().day();
            if (last[0] == null || day.isAfter(last[0])) {
                last[0] = day;
            }
        });
        return last[0];
    }

    @Override
    public void close() {
        close(barrier, producer, admin);
    }

    private static void close(Barrier barrier, Producer<String, ClosedDay> producer, Admin admin) {
        barrier.close();
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
