package budgetflow.launcher.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that a partition holds open although their coordinator has ended them, which a broker killed in the
 * wrong moment can leave behind: readers of committed records would wait behind them for ever.
 *
 * <p>A transaction hangs if a partition has it open, then its coordinator says that its producer has none under way,
 * and then the partition still has the same one open, as told by the offset it began at. A coordinator learns of a
 * transaction before a partition does, and calls it ended only after the partitions have heard of it, so what is alive
 * never looks like that. This is what Kafka's own tool {@code kafka-transactions.sh find-hanging} looks for, without
 * its wait of fifteen minutes.
 *
 * <p>All methods throw {@link ExecutionException} with Kafka's reason where the broker cannot tell.
 */
final class HangingTransactions {
    private static final Set<TransactionState> UNDER_WAY = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE,
            TransactionState.UNKNOWN);

    private final Admin admin;

    HangingTransactions(Admin admin) {
        this.admin = admin;
    }

    /** Open in one partition, since an offset, by one producer. */
    record Open(TopicPartition partition, long producerId, long startOffset) {}

    /** Of all topics, Kafka's own among them; empty in most cases. */
    Collection<AbortTransactionSpec> find() throws ExecutionException, InterruptedException {
        Map<Open, AbortTransactionSpec> before = open(partitions());
        if (before.isEmpty()) {
            return List.of();
        }
        Set<Long> underWay = underWay();
        before.keySet().removeIf(open -> underWay.contains(open.producerId()));
        if (before.isEmpty()) {
            return List.of();
        }
        Map<Open, AbortTransactionSpec> after =
                open(before.keySet().stream().map(Open::partition).collect(Collectors.toSet()));
        after.keySet().retainAll(before.keySet());
        return after.values();
    }

    /** What it wrote is never seen by readers of committed records; those behind it go on. */
    void abort(AbortTransactionSpec hanging) throws ExecutionException, InterruptedException {
        admin.abortTransaction(hanging).all().get();
    }

    /** What partitions hold open, with what it takes to end it there. */
    Map<Open, AbortTransactionSpec> open(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, PartitionProducerState> states =
                admin.describeProducers(partitions).all().get();
        Map<Open, AbortTransactionSpec> open = new HashMap<>();
        states.forEach((partition, state) -> {
            for (ProducerState producer : state.activeProducers()) {
                OptionalLong start = producer.currentTransactionStartOffset();
                if (start.isPresent()) {
                    open.put(new Open(partition, producer.producerId(), start.getAsLong()), endOf(partition, producer));
                }
            }
        });
        return open;
    }

    private static AbortTransactionSpec endOf(TopicPartition partition, ProducerState producer) {
        // A producer whose first transaction this is has not met a coordinator's marker yet.
        return new AbortTransactionSpec(
                partition,
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
    }

    private Set<Long> underWay() throws ExecutionException, InterruptedException {
        return admin.listTransactions().all().get().stream()
                .filter(listing -> UNDER_WAY.contains(listing.state()))
                .map(TransactionListing::producerId)
                .collect(Collectors.toSet());
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions().forEach(part -> partitions.add(new TopicPartition(topic.name(), part.partition())));
        }
        return partitions;
    }
}
