package budgetflow.schemas.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes the topics that are missing, and checks those that are there. Safe to run by several programs at once. */
public final class TopicProvisioner {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private TopicProvisioner() {}

    /**
     * Returns when every topic can be used.
     *
     * @return the names of the topics made now
     * @throws TopicMismatchException where topics exist with other settings, or are missing and may not be made by this
     *     user; nothing is altered, but what could be made was made
     * @throws TopicAuthorizationException with the topic, where this user may not even look at it
     * @throws KafkaException when the brokers do not answer or refuse
     */
    public static List<String> provision(Admin admin, Collection<TopicSpec> specs, int replicationFactor) {
        List<String> made = new ArrayList<>();
        List<TopicSpec> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (TopicSpec spec : specs) {
            if (describe(admin, spec.name()).isPresent()) {
                found.add(spec);
                continue;
            }
            switch (create(admin, spec, replicationFactor)) {
                case MADE -> made.add(spec.name());
                case THERE_ALREADY -> found.add(spec);
                case NOT_ALLOWED ->
                    problems.add("Topic " + spec.name()
                            + " is missing, and this user may not make it: run create-topics as" + " one who may.");
            }
        }
        for (TopicSpec spec : found) {
            problems.addAll(differences(admin, spec));
        }
        if (!problems.isEmpty()) {
            throw new TopicMismatchException(problems);
        }
        made.forEach(name -> visible(admin, name));
        return made;
    }

    private enum Creation {
        MADE,
        /** Somebody else was quicker. */
        THERE_ALREADY,
        NOT_ALLOWED
    }

    private static Creation create(Admin admin, TopicSpec spec, int replicationFactor) {
        NewTopic topic = new NewTopic(spec.name(), spec.partitions(), (short) replicationFactor).configs(spec.config());
        try {
            get(admin.createTopics(List.of(topic)).all());
            return Creation.MADE;
        } catch (TopicExistsException somebodyElse) {
            return Creation.THERE_ALREADY;
        } catch (TopicAuthorizationException | ClusterAuthorizationException refused) {
            return Creation.NOT_ALLOWED;
        }
    }

    private static List<String> differences(Admin admin, TopicSpec spec) {
        List<String> problems = new ArrayList<>();
        int partitions = visible(admin, spec.name()).partitions().size();
        if (partitions != spec.partitions()) {
            problems.add(problem(
                    spec,
                    "partitions",
                    String.valueOf(partitions),
                    String.valueOf(spec.partitions()),
                    "set partitions to " + partitions
                            + " where all topics have that many, or use another Kafka; the number is fixed for life"));
        }
        Map<String, String> config = config(admin, spec.name());
        spec.config().forEach((setting, expected) -> {
            String actual = config.getOrDefault(setting, "(unset)");
            if (!actual.equals(expected)) {
                problems.add(problem(
                        spec,
                        setting,
                        actual,
                        expected,
                        "change it with kafka-configs --alter --entity-type topics --entity-name " + spec.name()
                                + " --add-config " + setting + "=" + expected + ", or use another Kafka"));
            }
        });
        return problems;
    }

    private static String problem(TopicSpec spec, String setting, String found, String expected, String todo) {
        return "Topic " + spec.name() + " has " + setting + " = " + found + ", expected " + expected + ": " + todo
                + ".";
    }

    private static Map<String, String> config(Admin admin, String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = Objects.requireNonNull(
                getOf(topic, admin.describeConfigs(List.of(resource)).all()).get(resource), topic);
        Map<String, String> values = new LinkedHashMap<>();
        for (ConfigEntry entry : config.entries()) {
            values.put(entry.name(), String.valueOf(entry.value()));
        }
        return values;
    }

    /** A topic the controller made takes a moment to be known by the brokers. */
    private static TopicDescription visible(Admin admin, String topic) {
        long started = System.nanoTime();
        while (System.nanoTime() - started < VISIBLE_WITHIN.toNanos()) {
            Optional<TopicDescription> description = describe(admin, topic);
            if (description.isPresent()) {
                return description.get();
            }
            pause();
        }
        throw new TimeoutException("Topic " + topic + " was made, but no broker knows it after " + VISIBLE_WITHIN);
    }

    /**
     * Returns when no broker knows these topics any more: only then may topics of the same names be made.
     *
     * @throws TimeoutException when one is still there after half a minute
     */
    public static void awaitGone(Admin admin, Collection<String> deleted) {
        long started = System.nanoTime();
        for (String topic : deleted) {
            while (describe(admin, topic).isPresent()) {
                if (System.nanoTime() - started > VISIBLE_WITHIN.toNanos()) {
                    throw new TimeoutException(
                            "Topic " + topic + " was deleted, but is still there after " + VISIBLE_WITHIN);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static Optional<TopicDescription> describe(Admin admin, String topic) {
        try {
            return Optional.ofNullable(
                    getOf(topic, admin.describeTopics(List.of(topic)).allTopicNames())
                            .get(topic));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    /** A refusal of the brokers does not say by itself which topic it is about. */
    private static <T> T getOf(String topic, KafkaFuture<T> future) {
        try {
            return get(future);
        } catch (TopicAuthorizationException refused) {
            throw new TopicAuthorizationException(Set.of(topic));
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException kafka) {
                throw kafka;
            }
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
