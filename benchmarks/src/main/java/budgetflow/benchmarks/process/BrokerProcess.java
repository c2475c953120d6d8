package budgetflow.benchmarks.process;

import budgetflow.launcher.broker.BrokerNode;
import budgetflow.launcher.broker.BrokerProperties;
import budgetflow.launcher.broker.FreePorts;
import budgetflow.launcher.broker.LogFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker that is also a controller, in a process of its own, on the loopback address. After it was killed or
 * stopped it can be started again on the same ports with what it had written.
 */
public final class BrokerProcess implements AutoCloseable {
    /** What a broker gets where nothing else is said; enough for a benchmark's load and for a torture. */
    public static final int DEFAULT_HEAP_MB = 400;

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);
    private static final int ONE_LOOK_MS = 3_000;
    private static final String KAFKA = "kafka.Kafka";

    private final Path folder;
    private final BrokerNode node;
    private final List<BrokerNode> cluster;
    private final List<String> jvmOptions;
    private @Nullable ChildJvm process;

    private BrokerProcess(Path folder, BrokerNode node, List<BrokerNode> cluster, List<String> jvmOptions) {
        this.folder = folder;
        this.node = node;
        this.cluster = cluster;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** One broker in a folder of its own, started and ready. */
    public static BrokerProcess single(Path folder, int heapMb) {
        BrokerProcess broker = cluster(folder, 1, heapMb).get(0);
        try {
            broker.start();
            broker.awaitReady();
            return broker;
        } catch (RuntimeException | Error failed) {
            broker.close();
            throw failed;
        }
    }

    /**
     * The nodes of a cluster, each with its own folder below the given one, formatted but not started: a quorum takes
     * more than one of three, so start them all before waiting for any.
     *
     * @param jvmOptions for each, beside its heap
     */
    public static List<BrokerProcess> cluster(Path folder, int nodes, int heapMb, String... jvmOptions) {
        List<BrokerNode> cluster = new ArrayList<>();
        for (int id = 1; id <= nodes; id++) {
            cluster.add(new BrokerNode(id, FreePorts.take(), FreePorts.take()));
        }
        List<String> options = new ArrayList<>(List.of("-Xmx" + heapMb + "m", "-Xms" + heapMb + "m"));
        options.addAll(List.of(jvmOptions));
        String clusterId = Uuid.randomUuid().toString();
        List<BrokerProcess> brokers = new ArrayList<>();
        for (BrokerNode node : cluster) {
            BrokerProcess broker =
                    new BrokerProcess(folder.resolve("broker-" + node.id()), node, List.copyOf(cluster), options);
            LogFolder.format(broker.logs(), clusterId, node.id());
            brokers.add(broker);
        }
        return List.copyOf(brokers);
    }

    /** All nodes, as {@code bootstrap.servers} of clients. */
    public String bootstrapServers() {
        return cluster.stream().map(BrokerNode::address).collect(Collectors.joining(","));
    }

    public int nodeId() {
        return node.id();
    }

    /** Starts it without waiting; a second start after {@link #kill()} or {@link #stop()} finds what was written. */
    public void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("broker " + node.id() + " runs already");
        }
        process = ChildJvm.start(new ChildJvm.Program(
                "broker " + node.id(),
                KAFKA,
                jvmOptions,
                List.of(written(BrokerProperties.of(logs(), node, cluster)).toString()),
                folder.resolve("broker.log")));
    }

    /** Waits until the cluster counts it among its brokers. */
    public void awaitReady() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                node.address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ONE_LOOK_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ONE_LOOK_MS))) {
            process().awaitReady(() -> isMember(admin), READY_WITHIN);
        }
    }

    /** The process as it is now: its pid, its CPU time, its signals. */
    public ChildJvm process() {
        if (process == null) {
            throw new IllegalStateException("broker " + node.id() + " was not started");
        }
        return process;
    }

    /** SIGKILL. */
    public void kill() {
        process().kill();
    }

    /** In order, so that the next start need not recover its logs. */
    public void stop() {
        process().stop(STOP_WITHIN);
    }

    /** Kills it; the folder stays. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    private boolean isMember(Admin admin) {
        try {
            return admin.describeCluster().nodes().get().stream().anyMatch(known -> known.id() == node.id());
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private Path logs() {
        return folder.resolve("kafka");
    }

    private Path written(Properties properties) {
        Path file = folder.resolve("broker.properties");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }
}
