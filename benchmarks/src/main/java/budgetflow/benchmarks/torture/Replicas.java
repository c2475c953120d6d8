package budgetflow.benchmarks.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The copies of all partitions of a cluster, Kafka's own topics included.
 *
 * @param admin stays the caller's
 * @param brokers each is to have a copy of all
 */
record Replicas(Admin admin, List<Integer> brokers) {
    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    /** Every third partition moves. */
    private static final int MOVED_OF = 3;

    /** Returns when every copy has all the leader has; {@link KafkaException} where that takes too long. */
    void awaitInSync() {
        await(this::areInSync, "copies that lag behind their leaders");
    }

    /** Takes a random third of all partitions off one broker, copies them back onto it, and lets others lead them. */
    String move(Random random) {
        awaitInSync();
        int emptied = brokers.get(random.nextInt(brokers.size()));
        Map<TopicPartition, List<Integer>> without = new HashMap<>();
        Map<TopicPartition, List<Integer>> back = new HashMap<>();
        for (TopicPartition partition : partitions()) {
            if (random.nextInt(MOVED_OF) == 0) {
                List<Integer> all = new ArrayList<>(brokers);
                Collections.shuffle(all, random);
                back.put(partition, List.copyOf(all));
                all.remove(Integer.valueOf(emptied));
                without.put(partition, all);
            }
        }
        reassign(without);
        reassign(back);
        awaitInSync();
        elect(back.keySet());
        return back.size() + " partitions off broker " + emptied + " and back";
    }

    private void reassign(Map<TopicPartition, List<Integer>> to) {
        Map<TopicPartition, Optional<NewPartitionReassignment>> asked = new HashMap<>();
        to.forEach((partition, replicas) -> asked.put(partition, Optional.of(new NewPartitionReassignment(replicas))));
        get(admin.alterPartitionReassignments(asked).all());
        await(
                () -> get(admin.listPartitionReassignments().reassignments()).isEmpty(),
                "partitions that have not moved yet");
    }

    /** Where the first copy leads already, there is nothing to elect, which Kafka reports as an error. */
    private void elect(Set<TopicPartition> partitions) {
        get(admin.electLeaders(ElectionType.PREFERRED, partitions).partitions());
    }

    private boolean areInSync() {
        Set<Integer> wanted = Set.copyOf(brokers);
        return descriptions().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> inSync(partition).equals(wanted));
    }

    private static Set<Integer> inSync(TopicPartitionInfo partition) {
        return partition.isr().stream().map(node -> node.id()).collect(Collectors.toUnmodifiableSet());
    }

    private List<TopicPartition> partitions() {
        return descriptions().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .sorted(Comparator.comparing(TopicPartition::toString))
                .toList();
    }

    private Collection<TopicDescription> descriptions() {
        Set<String> names =
                get(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        return get(admin.describeTopics(names).allTopicNames()).values();
    }

    private static void await(BooleanSupplier reached, String awaited) {
        long started = System.nanoTime();
        while (!asked(reached)) {
            if (System.nanoTime() - started > WITHIN.toNanos()) {
                throw new KafkaException("after " + WITHIN.toSeconds() + " s there are still " + awaited);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** A cluster that has just lost a broker may not answer at once. */
    private static boolean asked(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RetriableException notNow) {
            return false;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
