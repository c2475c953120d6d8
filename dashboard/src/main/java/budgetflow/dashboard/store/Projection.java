package budgetflow.dashboard.store;

import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 投影: carries the topics into the store, in one thread of its own, each batch in one transaction with its offsets. A
 * restart goes on from there; a cluster or topic that is another one than before makes it begin anew. Where brokers,
 * registry or database are away it tries again; anything else ends it, and {@link #state()} says why.
 */
public final class Projection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);
    private static final int RECORDS_IN_A_BATCH = 5000;
    private static final int BYTES_OF_A_PARTITION = 4 << 20;

    private final Store store;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Supplier<Cluster> clusters;
    private final Decoder decoder;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile ProjectionState state =
            new ProjectionState(ProjectionState.Phase.RESTORING, 0, 0, Map.of(), 0, null);

    Projection(Store store, Supplier<Consumer<String, byte[]>> consumers, Supplier<Cluster> clusters, WireFormat wire) {
        this.store = store;
        this.consumers = consumers;
        this.clusters = clusters;
        this.decoder = new Decoder(wire);
        this.thread = new Thread(this::run, "read-store-projection");
    }

    /** Starts the thread and returns; whatever goes wrong later is in {@link #state()}. */
    public static Projection start(Store store, Settings settings, WireFormat wire) {
        Map<String, Object> client = settings.clientProperties();
        return start(store, () -> consumer(client), () -> new AdminCluster(client), wire);
    }

    static Projection start(
            Store store, Supplier<Consumer<String, byte[]>> consumers, Supplier<Cluster> clusters, WireFormat wire) {
        Projection projection = new Projection(store, consumers, clusters, wire);
        projection.thread.start();
        return projection;
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> client) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Where the next record is gone, the store is built anew rather than left with a hole.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_IN_A_BATCH);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** How it stands now; may be asked from any thread. */
    public ProjectionState state() {
        return state;
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void run() {
        while (!isClosing()) {
            try (Cluster cluster = clusters.get();
                    Consumer<String, byte[]> consumer = consumers.get()) {
                new Carrier(consumer, cluster, decoder, store, now -> state = now).run(this::isClosing);
            } catch (RuntimeException e) {
                if (isClosing()) {
                    break;
                }
                if (!isPassing(e)) {
                    state = state.failed(String.valueOf(e.getMessage()));
                    LOG.error("The read store is not fed any more.", e);
                    return;
                }
                state = state.waiting(String.valueOf(e.getMessage()));
                LOG.warn("The read store is not fed for now, trying again: {}", String.valueOf(e.getMessage()));
                waitABit();
            }
        }
        state = state.closed();
    }

    private static boolean isPassing(RuntimeException e) {
        return e instanceof RetriableException
                || e instanceof RegistryUnavailableException
                || e instanceof StoreFailedException
                || e instanceof OffsetOutOfRangeException
                || e instanceof WakeupException;
    }

    private void waitABit() {
        try {
            boolean unused = closing.await(TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    /** Ends the thread; what is not in the store yet is read again at the next start. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSE_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("The read store's projection does not end within {}; leaving it.", CLOSE_WITHIN);
        }
    }
}
