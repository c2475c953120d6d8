package budgetflow.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Registry events as JSON; what compaction may replace has the same key. */
final class RegistryEventJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RegistryEventJson() {}

    static byte[] key(RegistryEvent event) {
        ObjectNode key = JsonNodeFactory.instance.objectNode();
        if (event instanceof RegistryEvent.Registered registered) {
            RegisteredSchema schema = registered.schema();
            return bytes(
                    key.put("kind", "schema").put("subject", schema.subject()).put("version", schema.version()));
        }
        return bytes(key.put("kind", "level").put("subject", ((RegistryEvent.LevelSet) event).subject()));
    }

    static byte[] value(RegistryEvent event) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        if (event instanceof RegistryEvent.Registered registered) {
            RegisteredSchema schema = registered.schema();
            return bytes(value.put("kind", "schema")
                    .put("subject", schema.subject())
                    .put("version", schema.version())
                    .put("id", schema.id())
                    .put("schema", schema.text()));
        }
        RegistryEvent.LevelSet set = (RegistryEvent.LevelSet) event;
        return bytes(value.put("kind", "level")
                .put("subject", set.subject())
                .put("level", set.level().name()));
    }

    /** Throws {@link IllegalArgumentException} for bytes this class did not write. */
    static RegistryEvent event(byte[] value) {
        JsonNode json;
        try {
            json = JSON.readTree(value);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
        JsonNode subject = json.path("subject");
        return switch (json.path("kind").asText()) {
            case "schema" ->
                new RegistryEvent.Registered(new RegisteredSchema(
                        subject.asText(),
                        json.path("version").asInt(),
                        json.path("id").asInt(),
                        json.path("schema").asText()));
            case "level" ->
                new RegistryEvent.LevelSet(
                        subject.isTextual() ? subject.asText() : null,
                        Compatibility.valueOf(json.path("level").asText()));
            default -> throw new IllegalArgumentException("neither a schema nor a level");
        };
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
