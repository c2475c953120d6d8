package budgetflow.schemas.registry;

import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A client of Confluent's Schema Registry REST API, as Confluent's own registry, Apicurio and {@link EmbeddedRegistry}
 * speak it. Safe for many threads.
 *
 * <p>Every call throws {@link RegistryUnavailableException} when the patience ends without an answer, and {@link
 * RegistryRefusedException} when the registry refuses for a reason the method does not name.
 */
public final class RegistryClient implements AutoCloseable {
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int VERSION_NOT_FOUND = 40402;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int NO_LEVEL_OF_ITS_OWN = 40408;

    private final RegistryExchange exchange;

    private RegistryClient(RegistryExchange exchange) {
        this.exchange = exchange;
    }

    public static RegistryClient of(URI url, Patience patience) {
        return new RegistryClient(new RegistryExchange(url, Optional.empty(), patience));
    }

    /** With {@code registry-url} and, where set, {@code registry-user} and {@code registry-password}. */
    public static RegistryClient of(Settings settings, Patience patience) {
        Optional<String> authorization = settings.find(SettingKeys.REGISTRY_USER)
                .map(user -> user + ":"
                        + settings.find(SettingKeys.REGISTRY_PASSWORD).orElse(""))
                .map(both -> "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        return new RegistryClient(
                new RegistryExchange(settings.get(SettingKeys.REGISTRY_URL), authorization, patience));
    }

    /**
     * The id of the schema, which is registered where it is not yet.
     *
     * @throws RegistryRefusedException 409 when it cannot follow the subject's earlier versions
     */
    public int register(String subject, Schema schema) {
        return exchange.post("/subjects/" + encoded(subject) + "/versions", body(schema))
                .path("id")
                .asInt();
    }

    /** Empty for an id the registry does not know. */
    public Optional<Schema> schema(int id) {
        return unless(List.of(SCHEMA_NOT_FOUND), () -> exchange.get("/schemas/ids/" + id))
                .map(found -> new Schema.Parser().parse(found.path("schema").asText()));
    }

    /** Empty when the subject or the schema in it is not known. */
    public Optional<RegisteredSchema> lookUp(String subject, Schema schema) {
        return unless(
                        List.of(SUBJECT_NOT_FOUND, SCHEMA_NOT_FOUND),
                        () -> exchange.post("/subjects/" + encoded(subject), body(schema)))
                .map(RegistryClient::registered);
    }

    /** Empty when there is no such subject. */
    public Optional<RegisteredSchema> latest(String subject) {
        return unless(
                        List.of(SUBJECT_NOT_FOUND, VERSION_NOT_FOUND),
                        () -> exchange.get("/subjects/" + encoded(subject) + "/versions/latest"))
                .map(RegistryClient::registered);
    }

    public List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        exchange.get("/subjects").forEach(subject -> subjects.add(subject.asText()));
        return subjects;
    }

    /** Whether the schema could be the subject's next version; true for an unknown subject. */
    public boolean isCompatible(String subject, Schema schema) {
        return unless(
                        List.of(SUBJECT_NOT_FOUND, VERSION_NOT_FOUND),
                        () -> exchange.post(
                                "/compatibility/subjects/" + encoded(subject) + "/versions/latest", body(schema)))
                .map(verdict -> verdict.path("is_compatible").asBoolean())
                .orElse(true);
    }

    /** The level of all subjects without one of their own. */
    public Compatibility compatibility() {
        return level(exchange.get("/config"));
    }

    /** The level of a subject, which need not exist yet; empty where it has none of its own. */
    public Optional<Compatibility> compatibility(String subject) {
        return unless(
                        List.of(SUBJECT_NOT_FOUND, NO_LEVEL_OF_ITS_OWN),
                        () -> exchange.get("/config/" + encoded(subject)))
                .map(RegistryClient::level);
    }

    public void setCompatibility(Compatibility level) {
        exchange.put("/config", JsonNodeFactory.instance.objectNode().put("compatibility", level.name()));
    }

    /** For one subject, which need not exist yet, whatever the level of the others is. */
    public void setCompatibility(String subject, Compatibility level) {
        exchange.put(
                "/config/" + encoded(subject),
                JsonNodeFactory.instance.objectNode().put("compatibility", level.name()));
    }

    /** Wakes whoever waits for the registry: their calls end with {@link RegistryUnavailableException}. */
    @Override
    public void close() {
        exchange.close();
    }

    private interface Call {
        JsonNode make();
    }

    private static Optional<JsonNode> unless(List<Integer> expectedErrors, Call call) {
        try {
            return Optional.of(call.make());
        } catch (RegistryRefusedException refused) {
            if (expectedErrors.contains(refused.errorCode())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static Compatibility level(JsonNode answer) {
        String name = answer.path("compatibilityLevel").asText();
        return Compatibility.named(name)
                .orElseThrow(() -> new RegistryRefusedException(200, 200, "an unknown compatibility level: " + name));
    }

    private static ObjectNode body(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    private static RegisteredSchema registered(JsonNode found) {
        return new RegisteredSchema(
                found.path("subject").asText(),
                found.path("version").asInt(),
                found.path("id").asInt(),
                found.path("schema").asText());
    }

    /** As one step of a path, where a blank is %20 and not the plus sign of forms. */
    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
