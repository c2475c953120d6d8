package budgetflow.launcher.closing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the broker says of topics and groups. All calls throw {@link KafkaException} where it cannot be asked. */
final class Offsets {
    private final Admin admin;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

    Offsets(Admin admin) {
        this.admin = admin;
    }

    /** The partitions of topics, which never change. */
    List<TopicPartition> partitions(Collection<String> topics) {
        return topics.stream().flatMap(topic -> partitions(topic).stream()).toList();
    }

    List<TopicPartition> partitions(String topic) {
        return partitions.computeIfAbsent(topic, name -> {
            int count = get(admin.describeTopics(List.of(name)).allTopicNames()).values().stream()
                    .mapToInt(described -> described.partitions().size())
                    .sum();
            return IntStream.range(0, count)
                    .mapToObj(partition -> new TopicPartition(name, partition))
                    .toList();
        });
    }

    /** The offset after the last record: of all records, or of those whose transaction is over. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> of, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest =
                of.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, result) -> ends.put(partition, result.offset()));
        return ends;
    }

    /** What a group has committed: the next offset it will read; nothing where it has read nothing. */
    Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the broker", e);
        }
    }
}
