package budgetflow.dashboard.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers. */
final class AdminCluster implements Cluster {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Admin admin;

    AdminCluster(Map<String, Object> properties) {
        this.admin = Admin.create(properties);
    }

    @Override
    public String id() {
        return answer(admin.describeCluster().clusterId());
    }

    @Override
    public Map<String, String> topicIds(Collection<String> topics) {
        Map<String, String> ids = new HashMap<>();
        try {
            answer(admin.describeTopics(topics).allTopicNames())
                    .forEach((name, described) ->
                            ids.put(name, described.topicId().toString()));
        } catch (UnknownTopicOrPartitionException missing) {
            throw new StoreUnusableException(
                    "The cluster lacks a topic the dashboard reads: run ./budgetflow create-topics first. "
                            + missing.getMessage(),
                    missing);
        }
        return ids;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException known) {
                throw known;
            }
            throw new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(CLOSE_WITHIN);
    }
}
