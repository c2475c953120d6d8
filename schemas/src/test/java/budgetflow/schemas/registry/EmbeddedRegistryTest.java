package budgetflow.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRegistryTest {
    private static final String JSON = "application/vnd.schemaregistry.v1+json";

    private final InMemorySchemaStore store = new InMemorySchemaStore();
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedRegistry registry;

    @BeforeEach
    void start() {
        registry = EmbeddedRegistry.start(0, store);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aSchemaIsRegisteredOnceAndFoundEverywhere() throws Exception {
        String schema = "{\"schema\":\"{\\\"type\\\": \\\"long\\\"}\"}";

        assertThat(post("/subjects/a-value/versions", schema)).isEqualTo("200 {\"id\":1}");
        assertThat(post("/subjects/a-value/versions", schema)).isEqualTo("200 {\"id\":1}");
        assertThat(post("/subjects/b-value/versions", schema)).isEqualTo("200 {\"id\":1}");
        assertThat(post("/subjects/c-value/versions", "{\"schema\":\"\\\"int\\\"\"}"))
                .isEqualTo("200 {\"id\":2}");

        assertThat(get("/subjects")).isEqualTo("200 [\"a-value\",\"b-value\",\"c-value\"]");
        assertThat(get("/subjects/a-value/versions")).isEqualTo("200 [1]");
        assertThat(get("/schemas/ids/1")).isEqualTo("200 {\"schema\":\"\\\"long\\\"\"}");
        assertThat(get("/schemas/ids/1/schema")).isEqualTo("200 \"long\"");
        assertThat(get("/schemas/ids/1/subjects")).isEqualTo("200 [\"a-value\",\"b-value\"]");
        assertThat(get("/schemas/ids/2/versions")).isEqualTo("200 [{\"subject\":\"c-value\",\"version\":1}]");
        String full = "200 {\"subject\":\"a-value\",\"version\":1,\"id\":1,\"schema\":\"\\\"long\\\"\"}";
        assertThat(get("/subjects/a-value/versions/latest")).isEqualTo(full);
        assertThat(get("/subjects/a-value/versions/1")).isEqualTo(full);
        assertThat(post("/subjects/a-value", schema)).isEqualTo(full);
        assertThat(get("/")).isEqualTo("200 {}");
        assertThat(get("/mode")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
        assertThat(get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "/subjects/none/versions, 404, 40401",
        "/subjects/none/versions/1, 404, 40401",
        "/subjects/a/versions/2, 404, 40402",
        "/subjects/a/versions/0, 422, 42202",
        "/subjects/a/versions/x, 422, 42202",
        "/schemas/ids/9, 404, 40403",
        "/schemas/ids/x, 404, 40403",
        "/schemas/ids/99999999999, 404, 40403",
        "/config/a, 404, 40408",
        "/nothing, 404, 404",
        "/subjects//versions, 404, 404",
        "/subjects/../config/x/y, 404, 404"
    })
    void whatIsNotThereIsSaid(String path, int status, int errorCode) throws Exception {
        post("/subjects/a/versions", "{\"schema\":\"\\\"long\\\"\"}");

        assertThat(errorOf(get(path), status)).isEqualTo(errorCode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\"}\"} | 422 | 42201",
                "{\"schema\":\"no avro\"} | 422 | 42201",
                "{\"schema\":7} | 422 | 42201",
                "{} | 422 | 42201",
                "{\"schema\":\"\\\"long\\\"\",\"schemaType\":\"PROTOBUF\"} | 422 | 42201",
                "{\"schema\":\"\\\"long\\\"\",\"references\":[{\"name\":\"x\"}]} | 422 | 42201",
                "[] | 400 | 400",
                "{\"schema\": | 400 | 400"
            })
    void whatIsNoSchemaIsRefused(String body, int status, int errorCode) throws Exception {
        assertThat(errorOf(post("/subjects/a/versions", body), status)).isEqualTo(errorCode);
        assertThat(get("/subjects")).isEqualTo("200 []");
    }

    @Test
    void hostileRequestsEndInAnErrorAnswer() throws Exception {
        String deep = "{\\\"type\\\":\\\"array\\\",\\\"items\\\":".repeat(900) + "\\\"int\\\"" + "}".repeat(900);

        assertThat(errorOf(
                        send("POST", "/subjects/a/versions", "x".repeat(EmbeddedRegistry.LARGEST_BODY + 1), JSON), 413))
                .isEqualTo(413);
        assertThat(errorOf(send("POST", "/subjects/a/versions", "{}", "text/plain"), 415))
                .isEqualTo(415);
        assertThat(errorOf(send("DELETE", "/subjects/a", "", JSON), 405)).isEqualTo(405);
        assertThat(send("PUT", "/subjects", "{}", JSON)).startsWith("405 ");
        assertThat(post("/subjects/a/versions", "[".repeat(100_000))).startsWith("400 ");
        assertThat(post("/subjects/a/versions", "{\"schema\":\"" + deep + "\"}"))
                .matches("(?s)(200|422) .*");
        assertThat(get("/mode")).startsWith("200 ");
    }

    @Test
    void anIncompatibleSchemaIsRefusedAndSaidWhy() throws Exception {
        try (RegistryClient client = client()) {
            client.register("payments-value", SchemaEvolutionTest.payment("'long'"));
            Schema text = SchemaEvolutionTest.payment("'string'");

            assertThat(client.isCompatible("payments-value", text)).isFalse();
            assertThatThrownBy(() -> client.register("payments-value", text))
                    .isInstanceOfSatisfying(RegistryRefusedException.class, refused -> {
                        assertThat(refused.status()).isEqualTo(409);
                        assertThat(refused.errorCode()).isEqualTo(409);
                    })
                    .hasMessageContaining("payments-value")
                    .hasMessageContaining("the type of field amount changed from long to string");
            assertThat(client.latest("payments-value"))
                    .hasValueSatisfying(latest -> assertThat(latest.version()).isEqualTo(1));
        }
    }

    @Test
    void levelsAreSetForAllAndForOne() throws Exception {
        assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        assertThat(send("PUT", "/config/a", "{\"compatibility\":\"NONE\"}", JSON))
                .isEqualTo("200 {\"compatibility\":\"NONE\"}");
        assertThat(send("PUT", "/config", "{\"compatibility\":\"BACKWARD\"}", JSON))
                .startsWith("200 ");
        assertThat(errorOf(send("PUT", "/config", "{\"compatibility\":\"SIDEWAYS\"}", JSON), 422))
                .isEqualTo(42203);

        assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(get("/config/a")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
        assertThat(get("/config/b?defaultToGlobal=true")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        try (RegistryClient client = client()) {
            client.setCompatibility(Compatibility.FULL);
            assertThat(client.compatibility()).isEqualTo(Compatibility.FULL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"budgetflow.payments-value", "a/b", "预算 变更", "a+b%2F?x=1&y", ".."})
    void anySubjectFindsItsWay(String subject) {
        try (RegistryClient client = client()) {
            int id = client.register(subject, SchemaEvolutionTest.payment("'long'"));

            assertThat(client.subjects()).containsExactly(subject);
            assertThat(client.schema(id)).contains(SchemaEvolutionTest.payment("'long'"));
            assertThat(client.lookUp(subject, SchemaEvolutionTest.payment("'long'")))
                    .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(id));
            assertThat(client.lookUp(subject, SchemaEvolutionTest.payment("'int'")))
                    .isEmpty();
            assertThat(client.lookUp("other", SchemaEvolutionTest.payment("'int'")))
                    .isEmpty();
            assertThat(client.latest("other")).isEmpty();
            assertThat(client.schema(77)).isEmpty();
        }
    }

    @Test
    void whatWasRegisteredIsThereAfterARestart() throws Exception {
        try (RegistryClient client = client()) {
            client.register("a", SchemaEvolutionTest.payment("'long'"));
            client.setCompatibility(Compatibility.BACKWARD);
        }
        registry.close();

        registry = EmbeddedRegistry.start(0, store);

        try (RegistryClient client = client()) {
            assertThat(client.register("b", SchemaEvolutionTest.payment("'int'")))
                    .isEqualTo(2);
            assertThat(client.register("c", SchemaEvolutionTest.payment("'long'")))
                    .isEqualTo(1);
            assertThat(client.compatibility()).isEqualTo(Compatibility.BACKWARD);
        }
    }

    @Test
    void manyAtOnceGetOneIdPerSchema() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<Integer> ids = new ConcurrentSkipListSet<>();
        try (RegistryClient client = client()) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int call = 0; call < 80; call++) {
                String subject = "s" + call % 20;
                Schema schema = SchemaEvolutionTest.record(
                        "{'name':'amount','type':'long'},{'name':'f" + call % 4 + "','type':'int','default':0}");
                calls.add(() -> ids.add(client.register(subject, schema)));
            }
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(ids).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aTakenPortIsOneClearLine() {
        int port = registry.url().getPort();

        assertThatThrownBy(() -> EmbeddedRegistry.start(port, new InMemorySchemaStore()))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining(port + ": the port is taken.");
    }

    private RegistryClient client() {
        return RegistryClient.of(registry.url(), Patience.ONE_TRY);
    }

    private static int errorOf(String answer, int status) throws Exception {
        assertThat(answer).startsWith(status + " ");
        JsonNode body = new ObjectMapper().readTree(answer.substring(answer.indexOf(' ')));
        assertThat(body.path("message").asText()).isNotBlank();
        return body.path("error_code").asInt();
    }

    private String get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(registry.url() + path)).GET());
    }

    private String post(String path, String body) throws Exception {
        return send("POST", path, body, JSON);
    }

    private String send(String method, String path, String body, String type) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
