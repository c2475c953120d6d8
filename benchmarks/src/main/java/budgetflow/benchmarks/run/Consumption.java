package budgetflow.benchmarks.run;

import budgetflow.launcher.closing.Barrier;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Waits for an app to have taken in what there is, asking seldom, so that the question costs nothing. */
final class Consumption {
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration STALLED_AFTER = Duration.ofMinutes(3);

    private final Admin admin;
    private final Map<String, Object> client;

    /** With an admin that stays the caller's. */
    Consumption(Admin admin, Map<String, Object> client) {
        this.admin = admin;
        this.client = client;
    }

    /** Returns when the app has committed that many payments. */
    void awaitPayments(RunningApp app, long count) {
        long movedAt = System.nanoTime();
        long before = -1;
        for (long now = committed(app.group()); now < count; now = committed(app.group())) {
            app.checkAlive();
            if (now != before) {
                movedAt = System.nanoTime();
                before = now;
            }
            if (System.nanoTime() - movedAt > STALLED_AFTER.toNanos()) {
                throw new IllegalStateException(app.group() + " stands at " + now + " of " + count + " payments");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** Returns when everything the app was given and has given itself is committed, so that its output is visible. */
    void awaitAll(RunningApp app, long payments) {
        awaitPayments(app, payments);
        try (Barrier barrier = new Barrier(
                admin,
                new KafkaConsumer<>(
                        TopicReader.consumerProperties(client),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                STALLED_AFTER,
                app::checkAlive)) {
            barrier.awaitConsumed(app.group(), List.of(Topics.BUDGET_CHANGES.name()));
            barrier.awaitConsumed(app.group(), between(app.group()));
        }
    }

    /** The topics by which an app hands work from one of its stages to the next. */
    private List<String> between(String group) {
        List<String> own = new Topography(admin)
                .names().stream()
                        .filter(name -> name.startsWith(group) && name.endsWith("-repartition"))
                        .toList();
        return own.isEmpty() ? List.of(Topics.PARTIAL_LEDGERS.name()) : own;
    }

    private long committed(String group) {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(offset -> offset.getKey().topic().equals(Topics.PAYMENTS.name()))
                    .mapToLong(offset ->
                            offset.getValue() == null ? 0 : offset.getValue().offset())
                    .sum();
        } catch (ExecutionException failed) {
            throw new KafkaException("the broker does not tell how far " + group + " is", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking how far " + group + " is", interrupted);
        }
    }
}
