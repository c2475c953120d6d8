package budgetflow.schemas.topic;

import budgetflow.domain.key.LineKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Where a line's records go: as Kafka's own producer would partition the line key, so that they all meet in one task. */
public final class LinePartitioner {
    private LinePartitioner() {}

    /** The partition, from 0, of a line key's text. */
    public static int partition(String lineKeyText, int partitions) {
        return partition(lineKeyText.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** The partition, from 0, of a line key's text in UTF-8. */
    public static int partition(byte[] lineKey, int partitions) {
        return Utils.toPositive(Utils.murmur2(lineKey)) % partitions;
    }

    /** For topics whose key says more than the line. */
    public static <V> StreamPartitioner<String, V> byLineOf(Function<V, LineKey> lineOf) {
        return byTextOf(value -> lineOf.apply(value).text());
    }

    /** For topics whose records meet by another text than their key: the same hash, of that text. */
    public static <V> StreamPartitioner<String, V> byTextOf(Function<V, String> textOf) {
        return (topic, key, value, partitions) -> Optional.of(Set.of(partition(textOf.apply(value), partitions)));
    }
}
