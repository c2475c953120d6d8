package budgetflow.benchmarks.torture;

import budgetflow.benchmarks.process.BrokerProcess;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** What the apps stand on: a cluster of three brokers, each a process that can be killed, and a registry in this one. */
final class Ground implements AutoCloseable {
    static final int BROKERS = 3;
    /** Of each app. */
    static final int INSTANCES = 2;

    private final List<BrokerProcess> brokers;
    private final Settings settings;
    private @Nullable Admin admin;
    private @Nullable EmbeddedRegistry registry;

    private Ground(List<BrokerProcess> brokers, Settings settings) {
        this.brokers = brokers;
        this.settings = settings;
    }

    /** Starts it in a folder, with all topics made. */
    static Ground start(Path folder, Settings chosen) {
        List<BrokerProcess> brokers =
                BrokerProcess.cluster(folder, BROKERS, BrokerProcess.DEFAULT_HEAP_MB, Instance.SHORT_LIVED);
        Settings settings = chosen.with(SettingKeys.BOOTSTRAP, brokers.get(0).bootstrapServers())
                .with(SettingKeys.REPLICATION_FACTOR, String.valueOf(BROKERS));
        Ground ground = new Ground(brokers, settings);
        try {
            brokers.forEach(BrokerProcess::start);
            brokers.forEach(BrokerProcess::awaitReady);
            return ground.furnished();
        } catch (RuntimeException | Error failed) {
            ground.close();
            throw failed;
        }
    }

    private Ground furnished() {
        admin = Admin.create(settings.clientProperties());
        List<TopicSpec> specs = Stream.concat(
                        Topics.specs(settings.get(SettingKeys.PARTITIONS)).stream(), Stream.of(Topics.SCHEMAS))
                .toList();
        TopicProvisioner.provision(admin, specs, settings.get(SettingKeys.REPLICATION_FACTOR));
        registry = EmbeddedRegistry.start(0, new KafkaSchemaStore(settings.clientProperties(), Topics.SCHEMAS.name()));
        return this;
    }

    /** The settings by which apps and feeders find it. */
    Settings settings() {
        if (registry == null) {
            throw new IllegalStateException("there is no registry yet");
        }
        return settings.with(SettingKeys.REGISTRY_URL, registry.url().toString());
    }

    /** Only a broker whose fellows have all it has may go: nobody expects a cluster to survive more. */
    void killBroker(int index) {
        replicas().awaitInSync();
        brokers.get(index).kill();
    }

    void restartBroker(int index) {
        brokers.get(index).start();
        brokers.get(index).awaitReady();
    }

    /** Returns what was moved. */
    String movePartitions(Random random) {
        return replicas().move(random);
    }

    /** Returns when every broker has all it is to have. */
    void awaitInSync() {
        replicas().awaitInSync();
    }

    private Replicas replicas() {
        if (admin == null) {
            throw new IllegalStateException("there is no cluster yet");
        }
        return new Replicas(admin, brokers.stream().map(BrokerProcess::nodeId).toList());
    }

    @Override
    public void close() {
        if (registry != null) {
            registry.close();
        }
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
        brokers.forEach(BrokerProcess::close);
    }
}
