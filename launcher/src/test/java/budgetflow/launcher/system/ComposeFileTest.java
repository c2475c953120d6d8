package budgetflow.launcher.system;

import static budgetflow.launcher.system.ComposeFile.environment;
import static budgetflow.launcher.system.ComposeFile.service;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.schemas.settings.CloseDays;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of docker-compose.yml without an engine, beyond what docker-compose itself checks. */
class ComposeFileTest {
    private static final List<String> KAFKAS = List.of("kafka-1", "kafka-2", "kafka-3");
    private static final String OUR_IMAGE = "budgetflow/apps:";

    static Stream<String> services() {
        return ComposeFile.services().stream().map(Map.Entry::getKey);
    }

    static Stream<String> kafkas() {
        return KAFKAS.stream();
    }

    static Stream<String> apps() {
        return services().filter(name -> ComposeFile.image(name).startsWith(OUR_IMAGE));
    }

    /** Those that run on, with the rest being done and gone. */
    static Stream<String> lasting() {
        return services().filter(name -> service(name).path("restart").asText().equals("unless-stopped"));
    }

    @Test
    void itHasAClusterARegistryAndEveryApp() {
        assertThat(services()).containsAll(KAFKAS).contains("schema-registry");
        assertThat(apps().map(name -> service(name).path("command").asText()).filter(command -> !command.isEmpty()))
                .containsExactlyInAnyOrder("create-topics", "streams", "streams", "alerts", "close-days", "dashboard");
        assertThat(ComposeFile.ROOT.has("version")).isFalse();
        assertThat(ComposeFile.ROOT.has("name")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void imagesArePinned(String service) {
        assertThat(ComposeFile.image(service)).matches("[a-z-]+/[a-z-]+:v?\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @ParameterizedTest
    @MethodSource("kafkas")
    void theBrokersAreOfTheVersionOurClientsAre(String kafka) {
        assertThat(ComposeFile.image(kafka)).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsAreOpenOnThisMachineOnly(String service) {
        assertThat(ComposeFile.texts(service(service).path("ports")))
                .allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void theDefaultSettingsFindThem() {
        assertThat(publishedPorts("kafka-1"))
                .containsExactly(Settings.defaults().bootstrapServers());
        assertThat("http://" + publishedPorts("schema-registry").get(0))
                .isEqualTo(Settings.defaults().get(SettingKeys.REGISTRY_URL).toString());
    }

    @Test
    void everyBrokerIsFoundFromInsideAndFromThisMachineByAnAddressOfItsOwn() {
        List<String> advertised = new ArrayList<>();
        for (String kafka : KAFKAS) {
            assertThat(environment(kafka, "KAFKA_ADVERTISED_LISTENERS"))
                    .isEqualTo("INTERNAL://" + kafka + ":29092,EXTERNAL://"
                            + publishedPorts(kafka).get(0));
            advertised.addAll(Arrays.asList(
                    environment(kafka, "KAFKA_ADVERTISED_LISTENERS").split(",")));
        }
        assertThat(advertised).doesNotHaveDuplicates();
    }

    @Test
    void oneBrokerMayBeLost() {
        for (String kafka : KAFKAS) {
            String id = kafka.substring(kafka.length() - 1);
            assertThat(environment(kafka, "KAFKA_NODE_ID")).isEqualTo(id);
            assertThat(environment(kafka, "KAFKA_CONTROLLER_QUORUM_VOTERS").split(","))
                    .hasSize(3)
                    .contains(id + "@" + kafka + ":9093");
            assertThat(ComposeFile.environment(kafka))
                    .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                    .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2")
                    .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
                    .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3");
        }
        assertThat(apps()).allSatisfy(app -> assertThat(settings(app).get(SettingKeys.REPLICATION_FACTOR))
                .isEqualTo(3));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void everyServiceTellsWhetherItIsHealthy(String service) {
        JsonNode health = service(service).path("healthcheck");
        boolean fromItsImage = ComposeFile.image(service).startsWith(OUR_IMAGE);

        assertThat(health.isMissingNode()).isEqualTo(fromItsImage);
        if (!fromItsImage) {
            assertThat(health.path("test").get(0).asText()).isEqualTo("CMD");
            assertThat(health.path("interval").asText()).matches("\\d+s");
            assertThat(health.path("retries").asInt()).isPositive();
        }
    }

    @Test
    void whoeverNeedsAnotherWaitsUntilItIsHealthyOrDone() {
        List<String> waiting = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : ComposeFile.services()) {
            for (Map.Entry<String, JsonNode> needed :
                    service.getValue().path("depends_on").properties()) {
                boolean lasts = lasting().anyMatch(needed.getKey()::equals);
                assertThat(services()).contains(needed.getKey());
                assertThat(needed.getValue().path("condition").asText())
                        .isEqualTo(lasts ? "service_healthy" : "service_completed_successfully");
                waiting.add(service.getKey() + " for " + needed.getKey());
            }
        }
        assertThat(waiting)
                .contains("schema-registry for kafka-1", "create-topics for kafka-3", "streams-2 for create-topics")
                .contains("alerts for schema-registry", "closer for create-topics", "samples for streams-1");
    }

    @ParameterizedTest
    @MethodSource("kafkas")
    void whatABrokerKeepsLiesOnANamedVolumeOfItsOwn(String kafka) {
        assertThat(ComposeFile.texts(service(kafka).path("volumes")))
                .containsExactly(kafka + ":" + environment(kafka, "KAFKA_LOG_DIRS"));
        assertThat(ComposeFile.ROOT.path("volumes").has(kafka)).isTrue();
    }

    /** A state folder belongs to one process. */
    @Test
    void noTwoServicesShareAVolume() {
        List<String> named = services()
                .flatMap(name -> ComposeFile.texts(service(name).path("volumes")).stream())
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .filter(source -> !source.startsWith("."))
                .toList();

        assertThat(named).doesNotHaveDuplicates();
        assertThat(ComposeFile.ROOT.path("volumes").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void theRegistryAndTheAppsTalkToTheBrokersInside() {
        List<String> inside = KAFKAS.stream().map(kafka -> kafka + ":29092").toList();

        assertThat(environment("schema-registry", "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS")
                        .replace("PLAINTEXT://", ""))
                .isEqualTo(String.join(",", inside));
        assertThat(apps())
                .isNotEmpty()
                .allSatisfy(app -> assertThat(settings(app).bootstrapServers()).isEqualTo(String.join(",", inside)));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void appsHaveNoRightsAndWriteToTheirVolumeAlone(String app) {
        assertThat(service(app).path("read_only").asBoolean()).isTrue();
        assertThat(ComposeFile.texts(service(app).path("cap_drop"))).containsExactly("ALL");
        // Native code is unpacked there, which Docker does not let run by default.
        assertThat(ComposeFile.texts(service(app).path("tmpfs")))
                .singleElement()
                .asString()
                .startsWith("/tmp:exec,");
    }

    @ParameterizedTest
    @MethodSource("services")
    void nobodyGainsRightsOrTakesAllOfTheMachine(String service) {
        assertThat(ComposeFile.texts(service(service).path("security_opt"))).containsExactly("no-new-privileges:true");
        JsonNode limits = service(service).path("deploy").path("resources").path("limits");
        assertThat(limits.path("memory").asText()).matches("\\d+[MG]");
        assertThat(limits.path("cpus").asInt()).isPositive();
    }

    /** What a service takes from outside is set nowhere here, and named in the example of the file it comes from. */
    @Test
    void secretsAreNotHereButInAFileOfTheirOwn() throws IOException {
        String example = Files.readString(ComposeFile.PROJECT.resolve(".env.example"), StandardCharsets.UTF_8);
        for (Map.Entry<String, JsonNode> service : ComposeFile.services()) {
            for (Map.Entry<String, JsonNode> variable :
                    service.getValue().path("environment").properties()) {
                boolean secret = variable.getKey().contains("PASSWORD");
                assertThat(variable.getValue().isNull() || !secret)
                        .as(variable.getKey())
                        .isTrue();
                if (variable.getValue().isNull()) {
                    assertThat(example).contains("#" + variable.getKey() + "=");
                }
            }
        }
        assertThat(Files.readAllLines(ComposeFile.PROJECT.resolve(".gitignore")))
                .contains(".env");
    }

    @Test
    void theExampleOfSecretsIsOfSettingsThatExist() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        for (String line : Files.readAllLines(ComposeFile.PROJECT.resolve(".env.example"), StandardCharsets.UTF_8)) {
            if (line.startsWith("#BUDGETFLOW_")) {
                String[] parts = line.substring(1).split("=", 2);
                variables.put(parts[0], parts[1].isEmpty() ? "to-be-set" : parts[1]);
            }
        }

        assertThat(Settings.load(variables, Map.of()).get(SettingKeys.CLOSE_DAYS))
                .isInstanceOf(CloseDays.Automatic.class);
    }

    @Test
    void prometheusWatchesEveryAppThatTellsItsFigures() throws IOException {
        String prometheus = Files.readString(
                ComposeFile.PROJECT.resolve("docker/prometheus/prometheus.yml"), StandardCharsets.UTF_8);

        assertThat(lasting().filter(name -> ComposeFile.image(name).startsWith(OUR_IMAGE)))
                .hasSize(5)
                .allSatisfy(app -> assertThat(prometheus).contains("\"" + app + ":" + ImageFile.last("EXPOSE") + "\""));
    }

    /** As the app will read its variables: an unknown one would stop it. */
    private static Settings settings(String app) {
        return Settings.load(ComposeFile.environment(app), Map.of());
    }

    private static List<String> publishedPorts(String service) {
        return ComposeFile.texts(service(service).path("ports")).stream()
                .map(port -> port.substring(0, port.lastIndexOf(':')))
                .toList();
    }
}
