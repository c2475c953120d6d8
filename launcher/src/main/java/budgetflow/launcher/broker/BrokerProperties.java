package budgetflow.launcher.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How a broker that is also a controller is configured: small, quick to start, reached from this machine only. Alone it
 * is its own controller; with others it forms a cluster whose topics survive the loss of one node.
 */
public final class BrokerProperties {
    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "BROKER";
    private static final String HOST = BrokerNode.HOST;

    /**
     * Partitions of Kafka's own topics. Kafka's default of 50 each is for clusters and costs a second at each start. A
     * group or a transaction belongs to the partition its name hashes to, so these numbers are fixed for the life of a
     * data folder: changing them would lose the offsets committed so far.
     */
    private static final int INTERNAL_PARTITIONS = 4;

    /** Bytes; Kafka's default of 128 MiB is more than all the rest of an idle broker. */
    private static final int CLEANER_BUFFER = 16 << 20;

    private BrokerProperties() {}

    /**
     * By Kafka's names.
     *
     * @param logs a folder formatted for this node, see {@link LogFolder}
     * @param cluster all nodes, this one among them
     */
    public static Properties of(Path logs, BrokerNode node, List<BrokerNode> cluster) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", String.valueOf(node.id()));
        properties.put(
                "controller.quorum.voters",
                cluster.stream().map(BrokerProperties::voter).collect(Collectors.joining(",")));
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("inter.broker.listener.name", BROKER);
        properties.put("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put(
                "listeners",
                BROKER + "://" + node.address() + "," + CONTROLLER + "://" + HOST + ":" + node.controllerPort());
        properties.put("advertised.listeners", BROKER + "://" + node.address());
        properties.put("log.dirs", logs.toString());
        copied(properties, cluster.size());
        small(properties);
        quick(properties);
        return properties;
    }

    private static String voter(BrokerNode node) {
        return node.id() + "@" + HOST + ":" + node.controllerPort();
    }

    /** Each node has a copy of all; where there are several, one may be missing. */
    private static void copied(Properties properties, int nodes) {
        String copies = String.valueOf(nodes);
        String inSync = String.valueOf(Math.max(1, nodes - 1));
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", copies);
            properties.put(topic + ".num.partitions", String.valueOf(INTERNAL_PARTITIONS));
        }
        properties.put("transaction.state.log.min.isr", inSync);
        properties.put("share.coordinator.state.topic.min.isr", inSync);
        properties.put("default.replication.factor", copies);
        properties.put("min.insync.replicas", inSync);
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
        // A transaction that kill -9 left open is ended soon after its time is over, for until then the next start
        // waits for it.
        properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "5000");
    }
}
