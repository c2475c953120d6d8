package budgetflow.schemas.topic;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** How a topic's records are kept; none is ever deleted by age, for business dates are older than records. */
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
