package budgetflow.launcher.service;

import budgetflow.launcher.command.CommandFailedException;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.KnownFailures;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.registry.SubjectLevels;
import budgetflow.schemas.security.App;
import budgetflow.schemas.security.AppRights;
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
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SaslConfigs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Kafka and a registry somewhere else: asked before anything is built on them, so that a wrong address is one line. */
public final class Remote {
    private static final Logger LOG = LoggerFactory.getLogger(Remote.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final String LOGIN_MODULE = "kafka." + SaslConfigs.SASL_JAAS_CONFIG;

    private Remote() {}

    /** How long a command waits for the registry before it gives up; an app that runs on waits for ever. */
    public static Patience briefly() {
        return Patience.ENDLESS.upTo(ANSWER_WITHIN);
    }

    /**
     * Returns when both answer and the app's topics are there as they must be; missing ones are made, and the registry is
     * told to take compatible schemas only.
     */
    public static void prepare(Settings settings, App app) {
        provision(settings, app);
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

    /**
     * Returns when Kafka answers and the app's topics are there as they must be.
     *
     * @return the names of the topics that were missing and are made now
     */
    static List<String> provision(Settings settings, App app) {
        try (Admin admin = connect(settings)) {
            return TopicProvisioner.provision(
                    admin, AppRights.topics(app, settings), settings.get(SettingKeys.REPLICATION_FACTOR));
        } catch (TopicMismatchException e) {
            throw new CommandFailedException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        } catch (KafkaException e) {
            Optional<String> refusal = KnownFailures.refusal(e);
            throw refusal.isPresent()
                    ? new CommandFailedException(ExitCode.CONFIGURATION, refusal.get(), e)
                    : unreachable(settings, e);
        }
    }

    private static Admin connect(Settings settings) {
        try {
            return admin(settings);
        } catch (KafkaException e) {
            boolean nowhere = reason(e).contains(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
            throw nowhere ? unreachable(settings, e) : unusable(settings, e);
        }
    }

    private static CommandFailedException unreachable(Settings settings, KafkaException e) {
        return new CommandFailedException(
                ExitCode.UNREACHABLE,
                "Kafka 无应答 / Kafka does not answer at " + settings.bootstrapServers() + " (" + reason(e)
                        + "); 请检查 check --bootstrap",
                e);
    }

    /** What is wrong with a login module's text is not repeated, nor its cause kept: it may quote the password. */
    private static CommandFailedException unusable(Settings settings, KafkaException e) {
        String unusable = "kafka.* 设置无法使用 / the kafka.* settings cannot be used: ";
        boolean mayQuote = rootOf(e) instanceof IllegalArgumentException
                && settings.kafkaNames().contains(LOGIN_MODULE);
        return mayQuote
                ? new CommandFailedException(
                        ExitCode.CONFIGURATION,
                        unusable + LOGIN_MODULE + " 须为一个登录模块及其选项，以分号结尾 / must be one login module with its"
                                + " options, each value in double quotes, and end with a semicolon")
                : new CommandFailedException(ExitCode.CONFIGURATION, unusable + reason(e), e);
    }

    /** Kafka wraps what it could not do into what it was doing; the first cause is what an operator can mend. */
    private static String reason(KafkaException failure) {
        Throwable cause = rootOf(failure);
        boolean ownWords = cause instanceof KafkaException && cause.getMessage() != null;
        return ownWords
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : " " + cause.getMessage());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
