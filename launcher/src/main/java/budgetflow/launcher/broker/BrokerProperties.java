package budgetflow.launcher.broker;

import java.nio.file.Path;
import java.util.Properties;

/** How one broker that is its own controller is configured: small, quick to start, reached from this machine only. */
final class BrokerProperties {
    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "BROKER";
    private static final String HOST = "127.0.0.1";

    /**
     * Partitions of Kafka's own topics. Kafka's default of 50 each is for clusters and costs a second at each start. A
     * group or a transaction belongs to the partition its name hashes to, so these numbers are fixed for the life of a
     * data folder: changing them would lose the offsets committed so far.
     */
    private static final int INTERNAL_PARTITIONS = 4;

    /** Bytes; Kafka's default of 128 MiB is more than all the rest of an idle broker. */
    private static final int CLEANER_BUFFER = 16 << 20;

    private BrokerProperties() {}

    static Properties of(Path logs, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", String.valueOf(BrokerFolder.NODE_ID));
        properties.put("controller.quorum.voters", BrokerFolder.NODE_ID + "@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("inter.broker.listener.name", BROKER);
        properties.put("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put(
                "listeners",
                BROKER + "://" + HOST + ":" + port + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        properties.put("advertised.listeners", BROKER + "://" + HOST + ":" + port);
        properties.put("log.dirs", logs.toString());
        single(properties);
        small(properties);
        quick(properties);
        return properties;
    }

    /** There is no second node to copy to. */
    private static void single(Properties properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", String.valueOf(INTERNAL_PARTITIONS));
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        // A mistyped topic name must be an error, never a new topic.
        properties.put("auto.create.topics.enable", "false");
    }

    private static void small(Properties properties) {
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(CLEANER_BUFFER));
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("group.coordinator.threads", "1");
    }

    private static void quick(Properties properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        // Signing off saves the next start the nine seconds after which a silent broker counts as gone.
        properties.put("controlled.shutdown.enable", "true");
        properties.put("broker.heartbeat.interval.ms", "500");
    }
}
