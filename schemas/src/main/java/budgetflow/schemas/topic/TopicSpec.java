package budgetflow.schemas.topic;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What a topic must look like.
 *
 * @param name in full
 * @param partitions from 1, fixed for life
 * @param cleanup how its records are kept
 */
public record TopicSpec(String name, int partitions, Cleanup cleanup) {

    /** How records are kept: none is ever deleted by age, for business dates are older than records. */
    public enum Cleanup {
        /** Every record, for ever. */
        KEEP(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, "-1",
                TopicConfig.RETENTION_BYTES_CONFIG, "-1")),
        /** The latest record of each key. */
        COMPACT(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));

        private final Map<String, String> config;

        Cleanup(Map<String, String> config) {
            this.config = config;
        }

        /** The topic settings that make it so. */
        public Map<String, String> config() {
            return config;
        }
    }
}
