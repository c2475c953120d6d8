package budgetflow.launcher.broker;

import budgetflow.launcher.broker.BrokerStartException.Reason;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka's log folder, which must say whose it is before a broker takes it. */
public final class LogFolder {
    private LogFolder() {}

    /**
     * Formats the folder for a node of a cluster; one that was formatted before stays as it is.
     *
     * @throws BrokerStartException where it cannot be written
     */
    public static void format(Path logs, String clusterId, int nodeId) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setClusterId(clusterId)
                    .setNodeId(nodeId)
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception failed) { // Declared by Kafka as it stands.
            throw new BrokerStartException(
                    Reason.KAFKA, "The folder " + logs + " cannot be made ready for the broker.", failed);
        }
    }
}
