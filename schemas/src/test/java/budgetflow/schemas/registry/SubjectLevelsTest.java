package budgetflow.schemas.registry;

import static budgetflow.schemas.registry.Compatibility.BACKWARD;
import static budgetflow.schemas.registry.Compatibility.FULL_TRANSITIVE;
import static budgetflow.schemas.registry.Compatibility.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SubjectLevelsTest {
    private static final List<String> OURS = List.of("a-value", "b-value");

    /** What a registry that does not let us do everything answers, by method and path. */
    private final Map<String, String> answers = new HashMap<>();

    @Test
    void everySubjectOfOursIsHeldAndTheOthersAreLeftAlone() {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
                RegistryClient client = RegistryClient.of(registry.url(), Patience.ONE_TRY)) {
            client.setCompatibility(NONE);
            client.setCompatibility("b-value", BACKWARD);
            client.setCompatibility("theirs-value", BACKWARD);

            for (int start = 0; start < 2; start++) {
                assertThat(SubjectLevels.guard(client, OURS)).isEmpty();
                assertThat(client.compatibility("a-value")).contains(FULL_TRANSITIVE);
                assertThat(client.compatibility("b-value")).contains(FULL_TRANSITIVE);
            }

            assertThat(client.compatibility("theirs-value")).contains(BACKWARD);
            assertThat(client.compatibility("nobodys-value")).isEmpty();
            assertThat(client.compatibility()).isEqualTo(NONE);
        }
    }

    /** The level is in force, not only said. */
    @Test
    void aHeldSubjectRefusesWhatEarlierVersionsCannotRead() {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(0, new InMemorySchemaStore());
                RegistryClient client = RegistryClient.of(registry.url(), Patience.ONE_TRY)) {
            client.setCompatibility(NONE);
            SubjectLevels.guard(client, OURS);
            client.register("a-value", SchemaEvolutionTest.payment("'long'"));

            assertThatThrownBy(() -> client.register(
                            "a-value",
                            SchemaEvolutionTest.record(
                                    "{'name':'amount','type':'long'},{'name':'note','type':'string'}")))
                    .isInstanceOfSatisfying(RegistryRefusedException.class, refused -> assertThat(refused.status())
                            .isEqualTo(409))
                    .hasMessageContaining("FULL_TRANSITIVE");
        }
    }

    @Test
    void whereWeMayNotSetItTheSentenceSaysWhoMustAndHow() throws IOException {
        answers.put("GET /config/a-value", "404 {\"error_code\":40408,\"message\":\"none of its own\"}");
        answers.put("GET /config/b-value", "200 {\"compatibilityLevel\":\"NONE\"}");
        answers.put("GET /config", "200 {\"compatibilityLevel\":\"BACKWARD\"}");
        answers.put("PUT /config/a-value", "403 {\"error_code\":40301,\"message\":\"User is denied\"}");
        answers.put("PUT /config/b-value", "403 {\"error_code\":40301,\"message\":\"User is denied\"}");

        assertThat(guardAgainstAnswers())
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("which we may not change")
                        && sentence.contains("let an administrator of the registry PUT")
                        && sentence.contains("User is denied"))
                .anyMatch(sentence -> sentence.startsWith("Subject a-value is held to BACKWARD,"))
                .anyMatch(sentence -> sentence.startsWith("Subject b-value is held to NONE,"));
    }

    @Test
    void whereAllSubjectsAreHeldToItAnywayNothingIsSaid() throws IOException {
        answers.put("GET /config/a-value", "404 {\"error_code\":40401,\"message\":\"no such subject\"}");
        answers.put("GET /config/b-value", "200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        answers.put("GET /config", "200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        answers.put("PUT /config/a-value", "403 {\"error_code\":40301,\"message\":\"User is denied\"}");

        assertThat(guardAgainstAnswers()).isEmpty();
    }

    @Test
    void whatMayNotEvenBeReadIsSaid() throws IOException {
        answers.put("GET /config/a-value", "403 {\"error_code\":40301,\"message\":\"User is denied\"}");
        answers.put("GET /config/b-value", "200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");

        assertThat(guardAgainstAnswers())
                .singleElement()
                .asString()
                .startsWith("Subject a-value is held to a level that we may not read; let an administrator");
    }

    @Test
    void aRegistryInTroubleIsNoRefusal() throws IOException {
        answers.put("GET /config/a-value", "503 {}");

        assertThatThrownBy(this::guardAgainstAnswers).isInstanceOf(RegistryUnavailableException.class);
    }

    private List<String> guardAgainstAnswers() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String answer = answers.getOrDefault(asked, "400 {\"message\":\"not expected: " + asked + "\"}");
            byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (RegistryClient client = RegistryClient.of(url, Patience.ONE_TRY)) {
            return SubjectLevels.guard(client, OURS);
        } finally {
            server.stop(0);
        }
    }
}
