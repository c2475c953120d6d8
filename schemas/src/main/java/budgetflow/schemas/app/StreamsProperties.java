package budgetflow.schemas.app;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.settings.StateStoreKind;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;

/** The configuration every Streams app here runs with; also for building topologies and for the test driver. */
public final class StreamsProperties {
    /** Within these an instance that died is noticed; a longer time would make its work wait. */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    private static final int HEARTBEAT_MS = 3_000;
    private static final int LONGEST_PAUSE_MS = 100;

    /** Of what is sent to one partition at once, at most: eight times Kafka's own choice, for catching up. */
    private static final int BATCH_BYTES = 128 * 1024;

    private StreamsProperties() {}

    /**
     * The consumer group of an app and the start of its internal topics' names.
     *
     * @param app kebab-case, e.g. {@code streams}; the settings' {@code application-id-prefix} comes before it
     */
    public static String applicationId(String app, Settings settings) {
        return settings.get(SettingKeys.APPLICATION_ID_PREFIX) + app;
    }

    /** Holds the secrets of the settings: never print it. */
    public static Properties of(String app, Settings settings) {
        Properties properties = new Properties();
        properties.putAll(settings.clientProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(app, settings));
        exact(properties);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.get(SettingKeys.STREAM_THREADS));
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.get(SettingKeys.STANDBY_REPLICAS));
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.get(SettingKeys.REPLICATION_FACTOR));
        int commitInterval = settings.get(SettingKeys.COMMIT_INTERVAL);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval);
        // A thread that waits for records commits only when it has done waiting.
        properties.put(StreamsConfig.POLL_MS_CONFIG, Math.min(commitInterval, LONGEST_PAUSE_MS));
        // The next transaction often begins before the markers of the last are written, and is told to try again.
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG),
                Math.min(commitInterval, LONGEST_PAUSE_MS));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG, stores(settings.get(SettingKeys.STATE_STORE)));
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksMemory.class);
        group(properties);
        return properties;
    }

    @SuppressWarnings(
            "deprecation") // Of the one for global stores: Kafka will do what it asks for without being asked.
    private static void exact(Properties properties) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        // Errors in global stores stop the app as all others do.
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    }

    private static void group(Properties properties) {
        properties.put(
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                GroupProtocol.CLASSIC.name().toLowerCase(Locale.ROOT));
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    }

    private static Class<?> stores(StateStoreKind kind) {
        return switch (kind) {
            case MEMORY -> BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class;
            case ROCKSDB -> BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers.class;
        };
    }
}
