package budgetflow.schemas.topic;

import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it must be.
 *
 * @param partitions fixed for life: keys stay where they hash to
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
}
