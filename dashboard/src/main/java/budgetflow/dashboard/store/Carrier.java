package budgetflow.dashboard.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a projection: begins where the store ended, or anew, and carries batches until it is told to stop. */
final class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration POLL = Duration.ofMillis(100);
    /** How often it is asked whether a topic was made anew under its name. */
    private static final Duration LOOK_AT_TOPICS = Duration.ofSeconds(20);

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
    private final Cluster cluster;
    private final Decoder decoder;
    private final BatchWriter writer;
    private final Store store;
    private final Consumer<ProjectionState> told;
    private final Map<TopicPartition, Long> restoreTo = new HashMap<>();
    private Map<TopicPartition, String> topicIds = Map.of();
    private String clusterId = "";
    private long lookedAt;
    private long done;
    private long toDo;
    private boolean live;

    Carrier(
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
            Cluster cluster,
            Decoder decoder,
            Store store,
            Consumer<ProjectionState> told) {
        this.consumer = consumer;
        this.cluster = cluster;
        this.decoder = decoder;
        this.store = store;
        this.writer = new BatchWriter(store);
        this.told = told;
    }

    void run(BooleanSupplier stopped) {
        begin();
        tell();
        while (!stopped.getAsBoolean()) {
            carry(consumer.poll(POLL));
            if (!live && caughtUp()) {
                goLive();
            }
            tell();
            if (hasNewTopics()) {
                begin();
            }
        }
    }

    private void begin() {
        live = false;
        done = 0;
        List<String> topics = topics();
        clusterId = cluster.id();
        topicIds = partitions(cluster.topicIds(topics));
        lookedAt = System.nanoTime();
        consumer.assign(topicIds.keySet());
        writer.begin();
        if (!goesOn()) {
            writer.rebuild(clusterId, topicIds);
        }
        restoreTo.clear();
        restoreTo.putAll(consumer.endOffsets(topicIds.keySet()));
        toDo = 0;
        for (Map.Entry<TopicPartition, Offsets.Carried> one :
                store.read(Offsets::read).entrySet()) {
            consumer.seek(one.getKey(), one.getValue().nextOffset());
            toDo += Math.max(
                    0, restoreTo.getOrDefault(one.getKey(), 0L) - one.getValue().nextOffset());
        }
        LOG.info("The read store goes on; {} offsets are to be carried.", toDo);
    }

    private static List<String> topics() {
        return Decoder.TOPICS.stream().map(topic -> topic.name()).toList();
    }

    private Map<TopicPartition, String> partitions(Map<String, String> ids) {
        Map<TopicPartition, String> partitions = new HashMap<>();
        ids.forEach((topic, id) -> consumer.partitionsFor(topic)
                .forEach(part -> partitions.put(new TopicPartition(topic, part.partition()), id)));
        return partitions;
    }

    /** Whether what is in the store was carried from these very topics, and what comes after it is still there. */
    private boolean goesOn() {
        String before = store.read(Standing::read).clusterId();
        if (before == null) {
            LOG.info("The read store is empty: building it.");
            return false;
        }
        if (!before.equals(clusterId)) {
            LOG.warn(
                    "The read store was built from Kafka cluster {}, this is {}: building it anew.", before, clusterId);
            return false;
        }
        Map<TopicPartition, Offsets.Carried> carried = store.read(Offsets::read);
        if (!carried.keySet().equals(topicIds.keySet())) {
            LOG.warn("The topics have other partitions than the read store was built from: building it anew.");
            return false;
        }
        Map<TopicPartition, Long> first = consumer.beginningOffsets(topicIds.keySet());
        Map<TopicPartition, Long> end = consumer.endOffsets(topicIds.keySet());
        for (Map.Entry<TopicPartition, Offsets.Carried> one : carried.entrySet()) {
            TopicPartition partition = one.getKey();
            long next = one.getValue().nextOffset();
            boolean same = one.getValue().topicId().equals(topicIds.get(partition));
            boolean there = next >= first.getOrDefault(partition, 0L) && next <= end.getOrDefault(partition, 0L);
            if (!same || !there) {
                LOG.warn(
                        "{} was made anew, or lost what was still to be read: building the read store anew.",
                        partition);
                return false;
            }
        }
        return true;
    }

    private void carry(ConsumerRecords<String, byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        Batch batch = new Batch();
        for (ConsumerRecord<String, byte[]> record : records) {
            decoder.take(record, batch);
        }
        writer.write(batch, live);
        done += records.count();
    }

    private boolean caughtUp() {
        List<TopicPartition> behind = new ArrayList<>(topicIds.keySet());
        behind.removeIf(partition -> consumer.position(partition) >= restoreTo.getOrDefault(partition, 0L));
        return behind.isEmpty();
    }

    private void goLive() {
        writer.complete();
        live = true;
        LOG.info("The read store is complete: {} records were carried.", done);
    }

    private boolean hasNewTopics() {
        if (System.nanoTime() - lookedAt < LOOK_AT_TOPICS.toNanos()) {
            return false;
        }
        lookedAt = System.nanoTime();
        Map<String, String> now = cluster.topicIds(topics());
        return topicIds.entrySet().stream()
                .anyMatch(one -> !one.getValue().equals(now.get(one.getKey().topic())));
    }

    private void tell() {
        Map<String, Long> lag = new TreeMap<>();
        for (TopicPartition partition : topicIds.keySet()) {
            lag.merge(partition.topic(), consumer.currentLag(partition).orElse(0), Long::sum);
        }
        told.accept(new ProjectionState(
                live ? ProjectionState.Phase.LIVE : ProjectionState.Phase.RESTORING,
                done,
                toDo,
                lag,
                decoder.undecodable(),
                null));
    }
}
