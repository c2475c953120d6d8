package budgetflow.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.registry.Compatibility;
import budgetflow.schemas.registry.EmbeddedRegistry;
import budgetflow.schemas.registry.KafkaSchemaStore;
import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.registry.RegistryClient;
import budgetflow.schemas.topic.Cleanup;
import budgetflow.schemas.topic.TopicProvisioner;
import budgetflow.schemas.topic.TopicSpec;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class KafkaSchemaStoreIT {
    private static EmbeddedBroker broker;
    private static Map<String, Object> client;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.startTemporary();
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void schemasAndLevelsOutliveTheRegistry() {
        provision("schemas");
        Schema first = schema("first");
        Schema second = schema("second");

        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, new KafkaSchemaStore(client, "schemas"));
                RegistryClient asked = RegistryClient.of(registry.url(), Patience.ONE_TRY)) {
            assertThat(asked.register("a-value", first)).isEqualTo(1);
            assertThat(asked.register("b-value", second)).isEqualTo(2);
            asked.setCompatibility(Compatibility.FULL);
            asked.setCompatibility(Compatibility.BACKWARD);
        }

        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, new KafkaSchemaStore(client, "schemas"));
                RegistryClient asked = RegistryClient.of(registry.url(), Patience.ONE_TRY)) {
            assertThat(asked.schema(1)).contains(first);
            assertThat(asked.schema(2)).contains(second);
            assertThat(asked.subjects()).containsExactly("a-value", "b-value");
            assertThat(asked.compatibility()).isEqualTo(Compatibility.BACKWARD);
            assertThat(asked.register("c-value", schema("third"))).isEqualTo(3);
        }
    }

    @Test
    void aForeignRecordStopsTheStartAndIsNamed() throws Exception {
        provision("foreign");
        try (Producer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("foreign", "key", "{}")).get();
        }

        assertThatThrownBy(() -> EmbeddedRegistry.start(0, new KafkaSchemaStore(client, "foreign")))
                .hasMessageContaining("Topic foreign holds something at offset 0");
    }

    private static void provision(String topic) {
        try (Admin admin = Admin.create(client)) {
            TopicProvisioner.provision(admin, List.of(new TopicSpec(topic, 1, Cleanup.COMPACT)), 1);
        }
    }

    private static Schema schema(String name) {
        return SchemaBuilder.record(name).fields().requiredLong("fen").endRecord();
    }
}
