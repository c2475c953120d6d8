package budgetflow.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The published document: what it says there is, and whether an answer is as it says. */
public final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    public Contract() {
        try {
            document = JSON.readTree(Contract.class.getResourceAsStream("openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** {@code GET /api/v1/lines} and the like. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Operations with the statuses that answers were checked for. */
    public Set<String> checked() {
        return new TreeSet<>(checked);
    }

    /** Fails where the document does not know the answer, or says it looks otherwise. */
    public void check(String method, String path, int status, @Nullable String type, String body) {
        String template = template(path);
        JsonNode answer = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status));
        assertThat(answer.isObject())
                .as("%s %s answers %s, of which the document knows nothing: %s", method, template, status, body)
                .isTrue();
        String media = String.valueOf(type).replaceAll(";.*", "");
        JsonNode content = answer.path("content").path(media).path("schema");
        assertThat(content.isObject())
                .as("%s %s %s: %s", method, template, status, media)
                .isTrue();
        checked.add(method + " " + template + " " + status);
        if (!media.endsWith("json")) {
            return;
        }
        try {
            assertThat(schema(content).validate(JSON.readTree(body)))
                    .as("%s %s %s %s", method, path, status, body)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonSchema schema(JsonNode content) {
        return schemas.computeIfAbsent(content.toString(), any -> {
            ObjectNode root = content.deepCopy();
            root.set("components", document.path("components"));
            return SCHEMAS.getSchema(root);
        });
    }

    /** The document's path that fits best: one without parameters before others. */
    private String template(String path) {
        Map<Integer, String> fitting = new TreeMap<>();
        for (Iterator<String> paths = document.path("paths").fieldNames(); paths.hasNext(); ) {
            String template = paths.next();
            if (path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"))) {
                fitting.put(template.length() - template.replace("{", "").length(), template);
            }
        }
        assertThat(fitting).as("no path of the document is %s", path).isNotEmpty();
        return fitting.values().iterator().next();
    }
}
