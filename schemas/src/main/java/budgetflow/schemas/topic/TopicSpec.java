package budgetflow.schemas.topic;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What a topic must look like.
 *
 * @param name in full
 * @param partitions from 1, fixed for life: keys stay where they hash to
 * @param cleanup how its records are kept
 * @param extra further topic settings by Kafka's names; checked like the others
 */
public record TopicSpec(String name, int partitions, Cleanup cleanup, Map<String, String> extra) {
    public TopicSpec {
        if (name.isBlank() || partitions < 1) {
            throw new IllegalArgumentException("a topic needs a name and at least one partition: " + name);
        }
        extra = Map.copyOf(extra);
    }

    public TopicSpec(String name, int partitions, Cleanup cleanup) {
        this(name, partitions, cleanup, Map.of());
    }

    /** All settings, by Kafka's names. */
    public Map<String, String> config() {
        Map<String, String> all = new TreeMap<>(cleanup.config());
        all.putAll(extra);
        return all;
    }

    /** How records are kept: none is ever deleted by age, for business dates are older than records. */
    public enum Cleanup {
        /** Every record, for ever. */
        KEEP,
        /** The latest record of each key. */
        COMPACT;

        /** The topic settings that make it so, by Kafka's names. */
        public Map<String, String> config() {
            return switch (this) {
                case KEEP ->
                    Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            TopicConfig.RETENTION_MS_CONFIG,
                            "-1",
                            TopicConfig.RETENTION_BYTES_CONFIG,
                            "-1");
                case COMPACT -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            };
        }
    }
}
