package budgetflow.benchmarks.run;

import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The topics of a benchmark's broker: what was read stays, what was written goes before the next run. */
public final class Topography {
    /** As in the product's defaults. */
    public static final int PARTITIONS = 6;

    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(20).toNanos();
    private static final Duration GONE_WITHIN = Duration.ofSeconds(60);
    private static final Set<String> INPUT = Set.of(
            Topics.PAYMENTS.name(), Topics.BUDGET_CHANGES.name(), Topics.SPENDING_PLANS.name(), Topics.SCHEMAS.name());

    private final Admin admin;

    /** With an admin that stays the caller's. */
    public Topography(Admin admin) {
        this.admin = admin;
    }

    /** Makes all topics that are missing, the registry's included. */
    public void provision() {
        List<TopicSpec> specs = Stream.concat(Topics.specs(PARTITIONS).stream(), Stream.of(Topics.SCHEMAS))
                .toList();
        TopicProvisioner.provision(admin, specs, 1);
    }

    /** Empties all topics but what is read; internal topics of apps go, too. */
    public void clearOutput() {
        clear(Set.of());
    }

    /** Empties all topics but the registry's. */
    public void clearAll() {
        clear(Set.of(Topics.PAYMENTS.name(), Topics.BUDGET_CHANGES.name(), Topics.SPENDING_PLANS.name()));
    }

    /** How many records, end marks of transactions included, stand in all topics that are not read from outside. */
    public long written() {
        return written(names().stream().filter(name -> !INPUT.contains(name)).toList());
    }

    /** How many records, end marks of transactions included, stand in some topics. */
    public long written(Collection<String> topics) {
        return ends(topics).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The offset after the last record, committed or not, of each partition of some topics. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        get(admin.describeTopics(topics).allTopicNames()).forEach((name, topic) -> topic.partitions()
                .forEach(info -> latest.put(new TopicPartition(name, info.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private void clear(Set<String> alsoInput) {
        List<String> going = names().stream()
                .filter(name -> !INPUT.contains(name) || alsoInput.contains(name))
                .toList();
        get(admin.deleteTopics(going).all());
        long started = System.nanoTime();
        while (names().stream().anyMatch(going::contains)) {
            if (System.nanoTime() - started > GONE_WITHIN.toNanos()) {
                throw new KafkaException("topics that were deleted are still there after " + GONE_WITHIN);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        provision();
    }

    /** Without the broker's own. */
    Set<String> names() {
        return get(admin.listTopics().names());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the broker", interrupted);
        }
    }
}
