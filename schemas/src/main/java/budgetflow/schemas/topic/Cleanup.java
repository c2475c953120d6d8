package budgetflow.schemas.topic;

import java.util.Map;

/** What Kafka may take away from a topic. */
public enum Cleanup {
    /**
     * Nothing, ever. Both limits are lifted because Kafka's default deletes after a week, by the record's timestamp, and
     * a year of payments loaded at once must stay.
     */
    KEEP(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
    /** All but the last record of each key. */
    COMPACT(Map.of("cleanup.policy", "compact"));

    private final Map<String, String> config;

    Cleanup(Map<String, String> config) {
        this.config = config;
    }

    Map<String, String> config() {
        return config;
    }
}
