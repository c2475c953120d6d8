package budgetflow.launcher.service;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.registry.SubjectLevels;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Topic;
import budgetflow.schemas.topic.TopicMismatchException;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka and a registry somewhere else: asked before anything is built on them, so that a wrong address is one line. */
public final class Remote {
    private static final Logger LOG = LoggerFactory.getLogger(Remote.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private Remote() {}

    /** How long a command waits for the registry before it gives up; an app that runs on waits for ever. */
    public static Patience briefly() {
        return Patience.ENDLESS.upTo(ANSWER_WITHIN);
    }

    /**
     * Returns when both answer and all topics are there as they must be; missing ones are made, and the registry is told
     * to take compatible schemas only.
     */
    public static void prepare(Settings settings) {
        try (Admin admin = admin(settings)) {
            TopicProvisioner.provision(
                    admin,
                    Topics.specs(settings.get(SettingKeys.PARTITIONS)),
                    settings.get(SettingKeys.REPLICATION_FACTOR));
        } catch (TopicMismatchException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        } catch (KafkaException e) {
            throw new CommandFailedException(
                    ExitCode.UNREACHABLE,
                    "Kafka 无应答 / Kafka does not answer at " + settings.bootstrapServers() + " (" + reason(e)
                            + "); 请检查 check --bootstrap",
                    e);
        }
        try (RegistryClient registry = RegistryClient.of(settings, briefly())) {
            registry.subjects();
            warn(SubjectLevels.guard(
                    registry, Topics.all().stream().map(Topic::subject).toList()));
        }
    }

    /** An administrator of the brokers who gives up soon; whoever asks closes it. */
    public static Admin admin(Settings settings) {
        Map<String, Object> client = new HashMap<>(settings.clientProperties());
        int millis = Math.toIntExact(ANSWER_WITHIN.toMillis());
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        return Admin.create(client);
    }

    /** Not a reason to stop: this build's schemas were checked when it was made. One line, however many subjects. */
    private static void warn(List<String> unguarded) {
        if (!unguarded.isEmpty()) {
            LOG.warn(
                    "注册表未设兼容级别 / the schema registry does not guard {} of our subjects. {}",
                    unguarded.size(),
                    unguarded.get(0));
        }
    }

    /** Kafka wraps what it could not do into what it was doing; the first cause is what an operator can mend. */
    private static String reason(KafkaException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
