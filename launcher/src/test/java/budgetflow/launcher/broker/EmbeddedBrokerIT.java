package budgetflow.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.launcher.broker.BrokerStartException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerIT {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestartOnTheSamePort() throws Exception {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            String bootstrap = broker.bootstrapServers();
            port = Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
            try (Admin admin = Admin.create(client(broker))) {
                admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
            sendInTransactions(broker);
            assertThat(committed(broker, 2)).containsExactly("first", "third");
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            assertThat(committed(broker, 2)).containsExactly("first", "third");
        }
    }

    @Test
    void aTakenPortIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedBroker.start(folder, port))
                    .isInstanceOfSatisfying(BrokerStartException.class, failed -> assertThat(failed.reason())
                            .isEqualTo(Reason.PORT_TAKEN))
                    .hasMessage("Port " + port + " is taken; stop who uses it, or choose another port for the broker.");
        }
    }

    @Test
    void aFolderInUseIsOneClearLine() {
        try (BrokerFolder held = BrokerFolder.durable(folder)) {
            assertThat(held.formatted()).isDirectory();

            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOfSatisfying(BrokerStartException.class, failed -> assertThat(failed.reason())
                            .isEqualTo(Reason.FOLDER_IN_USE))
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> EmbeddedBroker.start(file.resolve("data"), 0))
                .isInstanceOfSatisfying(BrokerStartException.class, failed -> assertThat(failed.reason())
                        .isEqualTo(Reason.FOLDER_NOT_WRITABLE))
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aTemporaryFolderGoesWithItsBroker() {
        Path logs;
        try (BrokerFolder temporary = BrokerFolder.temporary()) {
            logs = temporary.formatted();
            assertThat(logs).isDirectory();
        }
        assertThat(logs.getParent()).doesNotExist();
    }

    private static void sendInTransactions(EmbeddedBroker broker) {
        Map<String, Object> properties = client(broker);
        properties.put("transactional.id", "writer");
        try (Producer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            for (String value : List.of("first", "second", "third")) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("kept", value));
                if (value.equals("second")) {
                    producer.abortTransaction();
                } else {
                    producer.commitTransaction();
                }
            }
        }
    }

    private static List<String> committed(EmbeddedBroker broker, int expected) {
        Map<String, Object> properties = client(broker);
        properties.put("group.id", "reader-" + System.nanoTime());
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("kept"));
            while (values.size() < expected) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
