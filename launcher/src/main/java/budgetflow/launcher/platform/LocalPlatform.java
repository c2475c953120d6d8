package budgetflow.launcher.platform;

import budgetflow.launcher.broker.EmbeddedBroker;
import budgetflow.launcher.broker.FolderTree;
import budgetflow.launcher.broker.TransactionWatch;
import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.HostPort;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A broker and a schema registry in this process, on the loopback address, with all topics made. */
public final class LocalPlatform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPlatform.class);
    private static final int ANY_PORT = 0;
    /** What a URI says of its port where it names none, and which one is meant. */
    private static final int NO_PORT = -1;

    private static final int HTTP_PORT = 80;
    /** Shorter than anybody waits who closes a day. */
    private static final Duration LOOK_FOR_HANGING_TRANSACTIONS = Duration.ofSeconds(10);

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final TransactionWatch transactions;
    private final Settings settings;
    private final @Nullable Path temporary;

    private LocalPlatform(
            EmbeddedBroker broker, EmbeddedRegistry registry, Settings settings, @Nullable Path temporary) {
        this.broker = broker;
        this.registry = registry;
        this.transactions = TransactionWatch.start(settings.clientProperties(), LOOK_FOR_HANGING_TRANSACTIONS);
        this.settings = settings;
        this.temporary = temporary;
    }

    /** On free ports; everything is gone when it is closed, and a {@code state-dir} that was set is left alone. */
    public static LocalPlatform temporary(Settings settings) {
        Path folder = temporaryFolder();
        try {
            Settings own =
                    settings.with(SettingKeys.STATE_DIR, folder.resolve("state").toString());
            return start(EmbeddedBroker.startTemporary(), ANY_PORT, own, folder, folder);
        } catch (RuntimeException | Error e) {
            FolderTree.delete(folder);
            throw e;
        }
    }

    /** On the ports of the settings' {@code bootstrap} and {@code registry-url}; everything is kept in {@code data-dir}. */
    public static LocalPlatform durable(Settings settings) {
        Path data = settings.get(SettingKeys.DATA_DIR);
        HostPort address = settings.get(SettingKeys.BOOTSTRAP).get(0);
        int registryPort = settings.get(SettingKeys.REGISTRY_URL).getPort();
        int port = registryPort == NO_PORT ? HTTP_PORT : registryPort;
        return start(EmbeddedBroker.start(data.resolve("broker"), address.port()), port, settings, data, null);
    }

    private static LocalPlatform start(
            EmbeddedBroker broker, int registryPort, Settings given, Path data, @Nullable Path temporary) {
        try {
            Settings settings = given.with(SettingKeys.BOOTSTRAP, broker.bootstrapServers())
                    .with(SettingKeys.DATA_DIR, data.toString());
            provision(settings);
            KafkaSchemaStore schemas = new KafkaSchemaStore(settings.clientProperties(), Topics.SCHEMAS.name());
            EmbeddedRegistry registry = registryOn(registryPort, schemas);
            URI url = registry.url();
            return new LocalPlatform(
                    broker, registry, settings.with(SettingKeys.REGISTRY_URL, url.toString()), temporary);
        } catch (RuntimeException | Error e) {
            broker.close();
            throw e;
        }
    }

    /** Ours, in this process: where it cannot start, it is not unreachable but asked to listen where it cannot. */
    private static EmbeddedRegistry registryOn(int port, KafkaSchemaStore schemas) {
        try {
            return EmbeddedRegistry.start(port, schemas);
        } catch (RegistryUnavailableException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, e.getMessage() + " 请检查 check registry-url", e);
        }
    }

    private static void provision(Settings settings) {
        try (Admin admin = Admin.create(settings.clientProperties())) {
            List<TopicSpec> specs = Stream.concat(
                            Topics.specs(settings.get(SettingKeys.PARTITIONS)).stream(), Stream.of(Topics.SCHEMAS))
                    .toList();
            TopicProvisioner.provision(admin, specs, settings.get(SettingKeys.REPLICATION_FACTOR));
        }
    }

    /** The settings by which everything else finds this platform. */
    public Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        transactions.close();
        registry.close();
        broker.close();
        if (temporary != null) {
            try {
                FolderTree.delete(temporary);
            } catch (UncheckedIOException leftOver) {
                LOG.warn("{} ({})", leftOver.getMessage(), String.valueOf(leftOver.getCause()));
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("budgetflow-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
