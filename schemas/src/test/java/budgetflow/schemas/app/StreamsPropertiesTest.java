package budgetflow.schemas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.schemas.settings.Settings;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
    @Test
    void settingsReachKafka() {
        Settings settings = Settings.load(
                Map.of(),
                Map.of(
                        "stream-threads", "3",
                        "standby-replicas", "1",
                        "replication-factor", "2",
                        "commit-interval", "50",
                        "state-store", "memory",
                        "state-dir", "somewhere",
                        "bootstrap", "one:1,two:2",
                        "kafka.security.protocol", "SASL_SSL"));

        StreamsConfig config = new StreamsConfig(StreamsProperties.of("streams", settings));

        assertThat(config.getString("application.id")).isEqualTo("budgetflow-streams");
        assertThat(config.getList("bootstrap.servers")).containsExactly("one:1", "two:2");
        assertThat(config.getInt("num.stream.threads")).isEqualTo(3);
        assertThat(config.getInt("num.standby.replicas")).isEqualTo(1);
        assertThat(config.getInt("replication.factor")).isEqualTo(2);
        assertThat(config.getLong("commit.interval.ms")).isEqualTo(50);
        assertThat(config.getString("state.dir")).isEqualTo("somewhere");
        assertThat(config.getClass("dsl.store.suppliers.class")).isEqualTo(InMemoryDslStoreSuppliers.class);
        assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
        Map<String, Object> consumer = config.getMainConsumerConfigs("group", "client", 0);
        assertThat(consumer)
                .containsEntry("session.timeout.ms", 10_000)
                .containsEntry("heartbeat.interval.ms", 3_000)
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("security.protocol", "SASL_SSL");
        assertThat(config.deserializationExceptionHandler()).isInstanceOf(DeadLetterHandler.class);
    }

    @Test
    void aTopologyWithoutNamesIsRefused() {
        Properties properties = StreamsProperties.of("streams", Settings.defaults());
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        builder.stream("in").groupBy((key, value) -> value).count();

        assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class);
    }
}
