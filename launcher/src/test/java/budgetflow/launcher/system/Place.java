package budgetflow.launcher.system;

import budgetflow.launcher.platform.LocalPlatform;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;

/** Where the broker of a test is: the same tests run in this process, and against a container where there is Docker. */
enum Place {
    EMBEDDED {
        @Override
        Platform start(Settings settings) {
            return of(LocalPlatform.temporary(settings));
        }
    },
    /** The image of docker-compose.yml. */
    CONTAINER {
        @Override
        Platform start(Settings settings) {
            KafkaContainer kafka = new KafkaContainer(ComposeFile.image("kafka-1"));
            kafka.start();
            Settings there = settings.with(
                    SettingKeys.BOOTSTRAP, kafka.getBootstrapServers().replaceFirst("^.*//", ""));
            try (Admin admin = Admin.create(there.clientProperties())) {
                List<TopicSpec> specs = new ArrayList<>(Topics.specs(settings.get(SettingKeys.PARTITIONS)));
                specs.add(Topics.SCHEMAS);
                TopicProvisioner.provision(admin, specs, 1);
            }
            EmbeddedRegistry registry =
                    EmbeddedRegistry.start(0, new KafkaSchemaStore(there.clientProperties(), Topics.SCHEMAS.name()));
            return new Platform(
                    there.with(SettingKeys.REGISTRY_URL, registry.url().toString()), () -> {
                        registry.close();
                        kafka.stop();
                    });
        }
    };

    /**
     * A broker with all topics, and a registry.
     *
     * @param settings by which all else finds them
     */
    record Platform(Settings settings, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    /** Starts an empty one. */
    abstract Platform start(Settings settings);

    static Platform of(LocalPlatform platform) {
        return new Platform(platform.settings(), platform::close);
    }
}
