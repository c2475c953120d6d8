package budgetflow.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of docker-compose.yml without an engine. */
class ComposeFileTest {
    static Stream<String> services() {
        return ComposeFile.services().stream().map(Map.Entry::getKey);
    }

    @Test
    void itHasABrokerAndARegistryAndNoOutdatedHeadings() {
        assertThat(services()).contains("kafka", "schema-registry");
        assertThat(ComposeFile.ROOT.has("version")).isFalse();
        assertThat(ComposeFile.ROOT.has("name")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void imagesArePinned(String service) {
        assertThat(ComposeFile.image(service)).matches("[a-z-]+/[a-z-]+:\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void theBrokerIsOfTheVersionOurClientsAre() {
        assertThat(ComposeFile.image("kafka")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsAreOpenOnThisMachineOnly(String service) {
        assertThat(ComposeFile.texts(service(service).path("ports")))
                .isNotEmpty()
                .allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void theDefaultSettingsFindThem() {
        assertThat(publishedPorts("kafka")).containsExactly(Settings.defaults().bootstrapServers());
        assertThat("http://" + publishedPorts("schema-registry").get(0))
                .isEqualTo(Settings.defaults().get(SettingKeys.REGISTRY_URL).toString());
        assertThat(environment("kafka", "KAFKA_ADVERTISED_LISTENERS"))
                .contains("EXTERNAL://" + Settings.defaults().bootstrapServers());
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceTellsWhetherItIsHealthy(String service) {
        JsonNode health = service(service).path("healthcheck");

        assertThat(health.path("test").get(0).asText()).isEqualTo("CMD");
        assertThat(health.path("interval").asText()).matches("\\d+s");
        assertThat(health.path("retries").asInt()).isPositive();
    }

    @Test
    void whoeverNeedsAnotherWaitsUntilItIsHealthy() {
        List<String> waiting = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : ComposeFile.services()) {
            for (Map.Entry<String, JsonNode> needed :
                    service.getValue().path("depends_on").properties()) {
                assertThat(services()).contains(needed.getKey());
                assertThat(needed.getValue().path("condition").asText()).isEqualTo("service_healthy");
                waiting.add(service.getKey() + " for " + needed.getKey());
            }
        }
        assertThat(waiting).contains("schema-registry for kafka");
    }

    @Test
    void whatTheBrokerKeepsLiesOnANamedVolume() {
        assertThat(ComposeFile.texts(service("kafka").path("volumes")))
                .containsExactly("kafka-data:" + environment("kafka", "KAFKA_LOG_DIRS"));
        assertThat(ComposeFile.ROOT.path("volumes").has("kafka-data")).isTrue();
    }

    @Test
    void theRegistryTalksToTheBrokerInside() {
        String inside = environment("schema-registry", "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS")
                .replace("PLAINTEXT", "INTERNAL");

        assertThat(environment("kafka", "KAFKA_ADVERTISED_LISTENERS").split(","))
                .contains(inside);
    }

    private static JsonNode service(String name) {
        return ComposeFile.ROOT.path("services").path(name);
    }

    private static String environment(String service, String variable) {
        return service(service).path("environment").path(variable).asText();
    }

    private static List<String> publishedPorts(String service) {
        return ComposeFile.texts(service(service).path("ports")).stream()
                .map(port -> port.substring(0, port.lastIndexOf(':')))
                .toList();
    }
}
