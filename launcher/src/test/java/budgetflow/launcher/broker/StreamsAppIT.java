package budgetflow.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.app.AppHealth;
import budgetflow.schemas.app.DeadLetters;
import budgetflow.schemas.app.StreamsApp;
import budgetflow.schemas.app.StreamsProperties;
import budgetflow.schemas.registry.RegistryUnavailableException;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.topic.Cleanup;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import budgetflow.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StreamsAppIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static EmbeddedBroker broker;
    private static Map<String, Object> client;

    @TempDir
    Path folder;

    private final AtomicBoolean registryAway = new AtomicBoolean();
    private String app;
    private String input;
    private String output;
    private Settings settings;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.startTemporary();
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void provision(TestInfo test) {
        app = test.getTestMethod().orElseThrow().getName();
        input = app + "-in";
        output = app + "-out";
        settings =
                Settings.load(Map.of(), Map.of("bootstrap", broker.bootstrapServers(), "state-dir", folder.toString()));
        List<TopicSpec> topics = new ArrayList<>();
        for (String name : List.of(input, output, DeadLetters.topicFor(input))) {
            topics.add(new TopicSpec(name, 1, Cleanup.KEEP));
        }
        try (Admin admin = Admin.create(client)) {
            TopicProvisioner.provision(admin, topics, 1);
        }
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheRestIsCounted() throws Exception {
        send("a", "poison", "b");

        try (StreamsApp running = StreamsApp.start(app, settings, this::counting)) {
            running.awaitRunning(SOON);

            assertThat(values(output, 2)).containsExactly("a=1", "b=1");
            ConsumerRecord<String, String> letter =
                    records(DeadLetters.topicFor(input), 1).get(0);
            assertThat(letter.value()).isEqualTo("poison");
            assertThat(header(letter, "topic")).isEqualTo(input);
            assertThat(header(letter, "offset")).isEqualTo("1");
            assertThat(header(letter, "exception")).isEqualTo(UndecodableRecordException.class.getName());
            assertThat(running.deadLetters().count()).isEqualTo(1);
            assertThat(running.health()).isEqualTo(AppHealth.RUNNING);
            assertThat(running.failure()).isNotDone();
        }
    }

    @Test
    void stateAndPositionOutliveARestart() throws Exception {
        for (int start = 1; start <= 3; start++) {
            send("a");
            try (StreamsApp running = StreamsApp.start(app, settings, this::counting)) {
                running.awaitRunning(SOON);
                List<String> expected = List.of("a=1", "a=2", "a=3").subList(0, start);
                assertThat(values(output, start)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aRegistryThatStaysAwayStopsTheAppAndLosesNothing() throws Exception {
        registryAway.set(true);
        send("a");
        StreamsApp stopped = StreamsApp.start(app, settings, this::counting);
        try (stopped) {
            assertThat(stopped.failure().get(60, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(RegistryUnavailableException.class);
            assertThat(stopped.health()).isEqualTo(AppHealth.FAILED);
            assertThat(stopped.deadLetters().count()).isZero();
        }

        registryAway.set(false);
        try (StreamsApp running = StreamsApp.start(app, settings, this::counting)) {
            running.awaitRunning(SOON);
            assertThat(values(output, 1)).containsExactly("a=1");
        }
    }

    @Test
    void anErrorInProcessingStopsTheApp() throws Exception {
        send("a", "defect", "b");

        try (StreamsApp stopped = StreamsApp.start(app, settings, this::counting)) {
            assertThat(stopped.failure().get(60, TimeUnit.SECONDS)).hasRootCauseMessage("defect");
            assertThat(stopped.health()).isEqualTo(AppHealth.FAILED);
        }
    }

    @Test
    void aMissingTopicIsSaidToTheStarter() {
        input = "nobody-made-this";

        try (StreamsApp stopped = StreamsApp.start(app, settings, this::counting)) {
            assertThatThrownBy(() -> stopped.awaitRunning(SOON))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseInstanceOf(MissingSourceTopicException.class);
        }
    }

    /** Counts equal words. */
    private Topology counting() {
        StreamsConfig config = new StreamsConfig(StreamsProperties.of(app, settings));
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.stream(input, Consumed.with(Serdes.String(), words()).withName("words"))
                .peek(StreamsAppIT::failOnDefect, Named.as("check"))
                .groupBy((key, word) -> word, Grouped.with("by-word", Serdes.String(), Serdes.String()))
                .count(Named.as("count"), Materialized.as("counts"))
                .toStream(Named.as("changes"))
                .mapValues((word, count) -> word + "=" + count, Named.as("text"))
                .to(output, Produced.with(Serdes.String(), Serdes.String()).withName("out"));
        return builder.build();
    }

    private static void failOnDefect(String key, String word) {
        if (word.equals("defect")) {
            throw new IllegalStateException("defect");
        }
    }

    private Serde<String> words() {
        Deserializer<String> words = (topic, bytes) -> {
            String word = new String(bytes, StandardCharsets.UTF_8);
            if (registryAway.get()) {
                throw new RegistryUnavailableException("away", null);
            }
            if (word.equals("poison")) {
                throw new UndecodableRecordException("poison", null);
            }
            return word;
        };
        return Serdes.serdeFrom(new StringSerializer(), words);
    }

    private void send(String... words) throws Exception {
        try (Producer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            for (String word : words) {
                producer.send(new ProducerRecord<>(input, word)).get();
            }
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        byte[] value = record.headers().lastHeader("__streams.errors." + name).value();
        return new String(value, StandardCharsets.UTF_8);
    }

    private static List<String> values(String topic, int expected) {
        return records(topic, expected).stream().map(ConsumerRecord::value).toList();
    }

    /** Committed records only; waits for as many as expected. */
    private static List<ConsumerRecord<String, String>> records(String topic, int expected) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("isolation.level", "read_committed");
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition only = new TopicPartition(topic, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            while (records.size() < expected) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
