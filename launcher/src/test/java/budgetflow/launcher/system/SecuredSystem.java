package budgetflow.launcher.system;

import budgetflow.launcher.broker.SecuredBroker;
import budgetflow.launcher.platform.TopicReader;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.security.App;
import budgetflow.schemas.security.ServerCertificate;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.Topics;
import budgetflow.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka with TLS and users, a registry beside it, and a settings file for each app, made from the example. */
final class SecuredSystem implements AutoCloseable {
    private static final Path EXAMPLE = Path.of("docs", "examples", "sasl-ssl.yaml");

    private final Path folder;
    private final ServerCertificate certificate;
    private final SecuredBroker broker;
    private final EmbeddedRegistry registry;

    private SecuredSystem(Path folder, ServerCertificate certificate, SecuredBroker broker) {
        this.folder = folder;
        this.certificate = certificate;
        this.broker = broker;
        try (Admin admin = Admin.create(broker.superuser())) {
            TopicProvisioner.provision(admin, List.of(Topics.SCHEMAS), 1);
        }
        this.registry = EmbeddedRegistry.start(0, new KafkaSchemaStore(broker.superuser(), Topics.SCHEMAS.name()));
    }

    /** Without users, rights and topics. */
    static SecuredSystem start(Path folder) throws IOException, InterruptedException {
        ServerCertificate certificate = ServerCertificate.make(folder, "broker");
        return new SecuredSystem(folder, certificate, SecuredBroker.start(certificate));
    }

    SecuredBroker broker() {
        return broker;
    }

    ServerCertificate certificate() {
        return certificate;
    }

    static String userOf(App app) {
        return "budgetflow-" + app.kebab();
    }

    static String passwordOf(App app) {
        return "secret-of-" + app.kebab();
    }

    /** The example's text with the values of this test; every one of them has to be found in it. */
    Path settingsFile(String name, String user, String password, Path trusted) throws IOException {
        Path root = Files.exists(EXAMPLE) ? Path.of("") : Path.of("..");
        String text = Files.readString(root.resolve(EXAMPLE), StandardCharsets.UTF_8);
        Map<String, String> values = Map.of(
                "kafka-1.example:9093,kafka-2.example:9093,kafka-3.example:9093", broker.securedAddress(),
                "https://schemas.example:8081", registry.url().toString(),
                "replication-factor: 3", "replication-factor: 1",
                "/var/lib/budgetflow/streams", folder.resolve(name).toString(),
                "/etc/budgetflow/kafka-ca.pem", trusted.toString(),
                "username=\"budgetflow-streams\"", "username=\"" + user + "\"",
                "password=\"CHANGE-ME\"", "password=\"" + password + "\"");
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!text.contains(value.getKey())) {
                throw new IllegalStateException("not in the example: " + value.getKey());
            }
            text = text.replace(value.getKey(), value.getValue());
        }
        return Files.writeString(folder.resolve(name + ".yaml"), text, StandardCharsets.UTF_8);
    }

    /** The file of an app's own user. */
    Path settingsFile(App app) throws IOException {
        return settingsFile(app.kebab(), userOf(app), passwordOf(app), certificate.certificate());
    }

    /** Starts a command with the settings file of an app's own user. */
    AppProcess start(App as, String... arguments) throws IOException {
        return AppProcess.start(folder, Map.of(), withSettings(settingsFile(as), arguments));
    }

    /** Runs a command to its end with a settings file. */
    AppProcess run(Path settingsFile, String... arguments) throws IOException, InterruptedException {
        return AppProcess.run(folder, Map.of(), withSettings(settingsFile, arguments));
    }

    private static List<String> withSettings(Path settingsFile, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", settingsFile.toString(), "--set", "judge=day-close"));
        return all;
    }

    /** Reads whatever there is, as a superuser. */
    TopicReader topics(WireFormat wire) {
        return new TopicReader(broker.superuser(), wire);
    }

    WireFormat wire() {
        return WireFormat.of(
                Settings.defaults()
                        .with(SettingKeys.REGISTRY_URL, registry.url().toString()),
                Patience.ONE_TRY);
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
