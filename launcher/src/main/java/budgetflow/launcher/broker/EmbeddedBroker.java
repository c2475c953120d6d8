package budgetflow.launcher.broker;

import budgetflow.launcher.broker.BrokerStartException.Reason;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker, its own controller, on the loopback address. What it was given to keep is there again when it is
 * started with the same folder.
 *
 * <p>Starting takes some seconds and about 230 MiB. All {@code start} methods throw {@link BrokerStartException}.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** Somebody else may take a port between finding it free and binding it; three times in a row nobody does. */
    private static final int TRIES_FOR_FREE_PORTS = 3;

    private final KafkaRaftServer server;
    private final BrokerFolder folder;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, BrokerFolder folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /** On a free port, with a temporary folder that goes when the broker is closed. */
    public static EmbeddedBroker startTemporary() {
        return start(BrokerFolder.temporary(), 0);
    }

    /**
     * With a folder of its own, which is made where it is missing.
     *
     * @param port 0 takes a free one
     */
    public static EmbeddedBroker start(Path dataFolder, int port) {
        return start(BrokerFolder.durable(dataFolder), port);
    }

    private static EmbeddedBroker start(BrokerFolder folder, int port) {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return startOn(folder, port == 0 ? FreePorts.take() : checkedFree(port));
                } catch (BrokerStartException failed) {
                    boolean lostRace = failed.reason() == Reason.PORT_TAKEN && port == 0;
                    if (!lostRace || attempt == TRIES_FOR_FREE_PORTS) {
                        throw failed;
                    }
                }
            }
        } catch (BrokerStartException | Error failed) {
            folder.close();
            throw failed;
        }
    }

    private static EmbeddedBroker startOn(BrokerFolder folder, int port) {
        BrokerNode node = new BrokerNode(BrokerFolder.NODE_ID, port, FreePorts.take());
        KafkaConfig config = new KafkaConfig(BrokerProperties.of(folder.formatted(), node, List.of(node)), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return new EmbeddedBroker(server, folder, port);
        } catch (RuntimeException failed) {
            server.shutdown();
            server.awaitShutdown();
            throw isBind(failed)
                    ? portTaken(port, failed)
                    : new BrokerStartException(
                            Reason.KAFKA, "The embedded broker cannot start: " + failed.getMessage(), failed);
        }
    }

    /** As {@code bootstrap.servers} of clients. */
    public String bootstrapServers() {
        return LOOPBACK.getHostAddress() + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }

    private static boolean isBind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static int checkedFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Kafka does: the port of a broker that was just stopped is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return port;
        } catch (IOException taken) {
            throw portTaken(port, taken);
        }
    }

    private static BrokerStartException portTaken(int port, Throwable cause) {
        return new BrokerStartException(
                Reason.PORT_TAKEN,
                "Port " + port + " is taken; stop who uses it, or choose another port for the broker.",
                cause);
    }
}
