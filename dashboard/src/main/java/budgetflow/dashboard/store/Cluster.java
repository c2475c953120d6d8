package budgetflow.dashboard.store;

import java.util.Collection;
import java.util.Map;

/** What tells one Kafka cluster, and one making of a topic, from another. */
interface Cluster extends AutoCloseable {
    /** Kafka's id of the cluster. */
    String id();

    /** Kafka's ids of topics, by name; {@link StoreUnusableException} where one is not there. */
    Map<String, String> topicIds(Collection<String> topics);

    @Override
    void close();
}
